// Measures confabd beside what people would pick instead. See README.md; --help tells the options.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { countAll } from './compare/counts.mjs';
import { medians } from './compare/figures.mjs';
import { options, results } from './compare/options.mjs';
import { measure, rows } from './compare/rows.mjs';
import { installPeers } from './compare/servers.mjs';
import { printRow, regressions } from './compare/table.mjs';

const wanted = (name) => options.rows.length === 0 || options.rows.some((begin) => name.startsWith(begin));

// The servers in turn, so that the neighbours disturb all alike. One that fails says so, and has no figures.
async function measureRow(row) {
  const runs = Object.fromEntries(row.servers.map((name) => [name, []]));
  for (let repetition = 0; repetition < options.reps; ++repetition) {
    for (const name of row.servers) {
      try {
        runs[name].push(await measure(row, name));
      } catch (error) {
        console.error(`${row.name}, ${name}: ${error.stderr || error.message}`);
      }
    }
  }
  const measured = Object.entries(runs).filter(([, all]) => all.length > 0);
  return Object.fromEntries(measured.map(([name, all]) => [name, medians(all)]));
}

const kept = existsSync(results) ? JSON.parse(readFileSync(results)) : { rows: {} };
const measured = {};
installPeers();
console.log(`${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, median of ${options.reps}`);
for (const row of rows.filter(({ name }) => wanted(name))) {
  measured[row.name] = await measureRow(row);
  printRow(row, measured[row.name]);
}
if (wanted('counts')) {
  const counts = countAll();
  Object.assign(measured, counts);
  for (const [name, { confab }] of Object.entries(counts)) console.log(`${name}: ${confab.instructions} instructions`);
}
console.log(`\nload ${loadavg()[0].toFixed(1)} at the end`);

const worse = regressions(kept.rows, measured);
for (const sentence of worse) console.log(`WORSE than ${kept.date}: ${sentence}`);
if (options.keep) {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(results, `${JSON.stringify({ date, rows: { ...kept.rows, ...measured } }, null, 1)}\n`);
}
process.exitCode = worse.length > 0 ? 1 : 0;
