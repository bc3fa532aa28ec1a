// Instructions, by callgrind: the same on a busy machine as on an idle one.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { options } from './options.mjs';

const bench = join(options.bin, 'bench_counted');

function instructions(piece, times) {
  const run = spawnSync('valgrind', ['--tool=callgrind', '--callgrind-out-file=/dev/null', bench, piece, String(times)], {
    encoding: 'utf8',
  });
  const said = /Collected : (\d+)/.exec(run.stderr);
  if (run.status !== 0 || !said) throw new Error(`callgrind: ${run.stderr}`);
  return Number(said[1]);
}

// What one more of each piece of work costs: the start of the process falls out of the difference.
export function countAll() {
  const pieces = execFileSync(bench, ['list'], { encoding: 'utf8' }).trim().split('\n');
  return Object.fromEntries(
    pieces.map((piece) => {
      const [few, many] = [200, 1200];
      const each = (instructions(piece, many) - instructions(piece, few)) / (many - few);
      return [`counts ${piece}`, { confab: { instructions: Math.round(each) } }];
    }),
  );
}
