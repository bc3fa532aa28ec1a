// Numbers, and how they are shown.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

// Of each figure by itself.
export function medians(runs) {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]))]));
}

export function shown(number) {
  if (number === undefined) return '';
  if (Math.abs(number) >= 1000) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(3)));
}
