import { parseArgs } from 'node:util';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const { values } = parseArgs({
  options: {
    build: { type: 'string', default: join(here, '../../build/release') },
    peers: { type: 'string', default: process.env.CONFAB_PEERS ?? '' },
    rows: { type: 'string', default: '' },
    reps: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`usage: node tests/benchmarks/compare.mjs [options]

Measures confabd beside what people would pick instead, and prints a table.
  --build DIR   a build of the preset release (default build/release)
  --peers DIR   a folder with more peers, set up as its README says (default: CONFAB_PEERS; else ws and socket.io from
                tests/benchmarks/peers, which npm installs)
  --rows A,B    only the rows that begin so: G1, "G2 paced 50", counts, …
  --reps N      how often each is measured, the servers in turn (default 3)
  --keep        writes results.json, which the next run compares itself with`);
  process.exit(0);
}

export const options = {
  bin: join(resolve(values.build), 'bin'),
  peers: values.peers && resolve(values.peers),
  rows: values.rows.split(',').filter(Boolean),
  reps: Number(values.reps),
  keep: values.keep,
};
export const results = join(here, 'results.json');
