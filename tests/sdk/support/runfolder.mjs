import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TestFiles } from './testfiles.mjs';
import { installPackages } from './workspace.mjs';

const SKIPPED = 77;
// Less than what ctest allows: what is ended here leaves nothing behind.
const LONGEST_MS = 1_680_000;

// Runs the tests of a folder as its run.mjs is told on the command line, and sets how the process ends.
//
// The packages are installed into the workspace, once for each state of package-lock.json. Where that is not possible,
// the answer is 77, "skipped", unless CONFAB_SDK_REQUIRED is set.
export async function runFolder(folder, { packages, prepare = async () => {} }) {
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
  const trouble = installPackages(folder, workspace);
  if (trouble) {
    console.error(`${trouble}\n${packages} could not be installed, so nothing was tested.`);
    process.exit(process.env.CONFAB_SDK_REQUIRED ? 1 : SKIPPED);
  }
  await prepare(folder, workspace);

  const tests = new TestFiles({
    SDK_TEST_CONFABD: resolve(values.confabd),
    SDK_TEST_PEER: resolve(values.peer),
    SDK_TEST_CHROMIUM: values.chromium,
    SDK_TEST_WORKSPACE: workspace,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => tests.endAll());
  const tooLong = setTimeout(() => {
    console.error(`The tests were not done after ${LONGEST_MS / 1000} s.`);
    tests.endAll();
  }, LONGEST_MS);
  const failed = await tests.run(positionals.length ? positionals.map(file => resolve(file)) : allTests(folder));
  clearTimeout(tooLong);
  for (const file of failed) console.error(`failed: ${file}`);
  process.exitCode = failed.length ? 1 : 0;
}

function allTests(folder) {
  const isTest = name => name.endsWith('.test.mjs');
  return readdirSync(folder, { recursive: true }).filter(isTest).sort().map(name => join(folder, name));
}
