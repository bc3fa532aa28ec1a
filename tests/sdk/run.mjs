// Prepares and runs these tests:  run.mjs --confabd FILE --peer FILE --chromium FILE --workspace DIR [TEST-FILE…]
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runFolder } from './support/runfolder.mjs';
import { bundlePages } from './support/workspace.mjs';

await runFolder(dirname(fileURLToPath(import.meta.url)), { packages: 'The 100ms SDK', prepare: bundlePages });
