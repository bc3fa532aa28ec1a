import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const MANIFESTS = ['package.json', 'package-lock.json', '.npmrc'];

// Installs the pinned packages into `workspace`, unless they are there already. Nothing, or why it was not possible.
export function installPackages(source, workspace) {
  mkdirSync(workspace, { recursive: true });
  const stamp = join(workspace, 'installed.json');
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return undefined;

  for (const file of MANIFESTS) copyFileSync(join(source, file), join(workspace, file));
  const npm = spawnSync('npm', ['ci', '--prefer-offline'], { cwd: workspace, encoding: 'utf8', timeout: 180_000 });
  if (npm.error) return `npm could not be run: ${npm.error.message}`;
  if (npm.status !== 0) return npm.stderr.trim();
  writeFileSync(stamp, lock);
  return undefined;
}

// One script for each era, with the SDK's packages as they are.
export async function bundlePages(source, workspace) {
  const { build } = createRequire(join(workspace, 'package.json'))('esbuild');
  await build({
    entryPoints: ['current', 'seed'].map(era => join(source, 'pages', `${era}.mjs`)),
    outdir: join(workspace, 'pages'),
    nodePaths: [join(workspace, 'node_modules')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
}
