// Prepares and runs these tests:  run.mjs --confabd FILE --peer FILE --workspace DIR [TEST-FILE…]
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runFolder } from '../sdk/support/runfolder.mjs';

await runFolder(dirname(fileURLToPath(import.meta.url)), { packages: 'CodeMirror and ws' });
