import { createRequire } from 'node:module';
import { join } from 'node:path';

function wanted(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are started by run.mjs`);
  return value;
}

// The programs under test, and what run.mjs has prepared in the build directory.
export const config = {
  confabd: wanted('SDK_TEST_CONFABD'),
  appPeer: wanted('SDK_TEST_PEER'),
  chromium: wanted('SDK_TEST_CHROMIUM'),
  workspace: wanted('SDK_TEST_WORKSPACE'),
};

export const workspaceRequire = createRequire(join(config.workspace, 'package.json'));
