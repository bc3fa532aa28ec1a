// Prints what was measured, and what has become worse since the results that are kept.
import { shown } from './figures.mjs';

const tolerated = 1.15;
const cost = /^us_per_|^instructions$/; // processor time and instructions: steady; all else swings with the neighbours

export function printRow(row, measured) {
  const units = Object.entries(row.figures);
  const [first] = units[0];
  const ours = measured.confab?.[first];
  console.log(`\n### ${row.name}\n`);
  console.log(`| | ${units.map(([, unit]) => unit).join(' | ')} | times ours | others' CPU |`);
  console.log(`| --- |${' --- |'.repeat(units.length + 2)}`);
  for (const [name, figures] of Object.entries(measured)) {
    const cells = units.map(([figure]) => shown(figures[figure]));
    const ratio = ours && figures[first] ? shown(figures[first] / ours) : '';
    console.log(`| ${name} | ${cells.join(' | ')} | ${ratio} | ${shown(figures.others_pct)} % |`);
  }
}

// Sentences about what costs over 15 % more than in `kept`.
export function regressions(kept, rows) {
  const found = [];
  for (const [row, servers] of Object.entries(rows)) {
    for (const [server, figures] of Object.entries(servers)) {
      if (!server.startsWith('confab')) continue;
      for (const [figure, value] of Object.entries(figures)) {
        const before = kept[row]?.[server]?.[figure];
        if (cost.test(figure) && before && value > tolerated * before)
          found.push(`${row}, ${server}: ${figure} ${shown(before)} → ${shown(value)} (× ${shown(value / before)})`);
      }
    }
  }
  return found;
}
