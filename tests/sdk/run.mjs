// Prepares and runs these tests:  run.mjs --confabd FILE --peer FILE --chromium FILE --workspace DIR [TEST-FILE…]
//
// The packages are installed into DIR, once for each state of package-lock.json. Where that is not possible, the
// answer is 77, "skipped", unless CONFAB_SDK_REQUIRED is set.
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TestFiles } from './support/testfiles.mjs';
import { bundlePages, installPackages } from './support/workspace.mjs';

const SKIPPED = 77;
const TIMEOUT_MS = 600_000;
const here = dirname(fileURLToPath(import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    confabd: { type: 'string' },
    peer: { type: 'string' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    workspace: { type: 'string' },
  },
});
for (const name of ['confabd', 'peer', 'workspace']) {
  if (!values[name]) {
    console.error(`run.mjs needs --${name}`);
    process.exit(2);
  }
}

const workspace = resolve(values.workspace);
const trouble = installPackages(here, workspace);
if (trouble) {
  console.error(`${trouble}\nThe packages of the 100ms SDK could not be installed, so nothing was tested with it.`);
  process.exit(process.env.CONFAB_SDK_REQUIRED ? 1 : SKIPPED);
}
await bundlePages(here, workspace);

const files = positionals.length ? positionals.map(file => resolve(file)) : allTests();
const tests = new TestFiles({
  SDK_TEST_CONFABD: resolve(values.confabd),
  SDK_TEST_PEER: resolve(values.peer),
  SDK_TEST_CHROMIUM: values.chromium,
  SDK_TEST_WORKSPACE: workspace,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => tests.endAll());
const tooLong = setTimeout(() => {
  console.error(`The tests were not done after ${TIMEOUT_MS / 1000} s.`);
  tests.endAll();
}, TIMEOUT_MS);
const failed = await tests.run(files);
clearTimeout(tooLong);
for (const file of failed) console.error(`failed: ${file}`);
process.exitCode = failed.length ? 1 : 0;

function allTests() {
  const folder = join(here, 'tests');
  return readdirSync(folder).filter(name => name.endsWith('.test.mjs')).sort().map(name => join(folder, name));
}
