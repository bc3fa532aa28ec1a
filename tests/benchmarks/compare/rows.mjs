// The rows of the table: the load, who is measured, and which of the figures count. Everything is told in the README
// beside compare.mjs.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { measureNotesPeer, notesPeers } from './notespeers.mjs';
import { options } from './options.mjs';
import { servers, withServer } from './servers.mjs';

const all = Object.keys(servers);
const memoryOnly = all.filter((name) => name !== 'confab, durable');
const deliveries = 400_000;

// `figures`: name of what is measured → its unit; the first is what ratios are made of.
export const rows = [
  ...[50, 200, 1000].map((clients) => ({
    name: `G1 saturated ${clients}`,
    load: { mode: 'fanout', clients, msgs: deliveries / clients },
    servers: all,
    figures: { us_per_delivery: 'µs CPU', per_s: '/s' },
  })),
  ...[50, 200, 1000].map((clients) => ({
    name: `G2 paced ${clients}`,
    load: { mode: 'fanout', clients, rate: 10_000 / clients, secs: 5 },
    servers: all,
    figures: { us_per_delivery: 'µs CPU', last_p50_us: 'µs to the last', last_p99_us: 'µs to the last, p99' },
  })),
  {
    name: 'G3 500 rooms of 4',
    load: { mode: 'rooms', clients: 2000, rooms: 500, rate: 1, secs: 10 },
    servers: all,
    figures: { us_per_delivery: 'µs CPU', latency_p99_us: 'µs p99' },
  },
  ...[50, 1000, 4000].map((clients) => ({
    name: `G3 echo among ${clients}`,
    load: { mode: 'rooms', clients, rooms: clients, rate: 500 / clients, secs: 6 },
    servers: memoryOnly,
    figures: { us_per_delivery: 'µs CPU' },
  })),
  {
    name: 'G4 idle 5000',
    load: { mode: 'idle', clients: 5000, rooms: 1250, secs: 5 },
    servers: memoryOnly,
    figures: { kb_per_connection: 'KB', idle_cpu_pct: '% CPU' },
  },
  {
    name: 'G4 join storm 5000',
    load: { mode: 'joins', clients: 5000, rooms: 1250 },
    servers: all,
    figures: { us_per_join: 'µs CPU', seconds: 's' },
  },
  ...[1, 10].map((typists) => ({
    name: `G5 keystroke, ${typists} typing`,
    program: 'bench_notes',
    load: { mode: 'typing', typists, secs: 10 },
    servers: ['confab', 'confab, durable', ...notesPeers],
    figures: { keystroke_p50_us: 'µs p50', keystroke_p99_us: 'µs p99', us_per_letter: 'µs CPU' },
  })),
  {
    name: 'G5 keystroke, 10 typing in 1 MB',
    program: 'bench_notes',
    load: { mode: 'typing', typists: 10, secs: 10, length: 1_000_000 },
    servers: ['confab'],
    figures: { keystroke_p50_us: 'µs p50', keystroke_p99_us: 'µs p99', us_per_letter: 'µs CPU' },
  },
  {
    name: 'G6 join after the paper was typed in',
    program: 'bench_notes',
    load: { mode: 'paper' },
    servers: ['confab', ...notesPeers],
    figures: { join_p50_us: 'µs p50', join_bytes: 'bytes', history_mb: 'MB of the server', us_per_edit: 'µs CPU/edit' },
  },
  {
    name: 'G13 2500 in a room',
    load: { mode: 'bigroom', clients: 2500, 'join-secs': 60, rate: 10, secs: 20 },
    servers: memoryOnly,
    figures: { us_per_delivery: 'µs CPU', cpu_pct: '% CPU', join_cpu_pct: '% CPU joining', last_p99_us: 'µs to the last, p99' },
  },
  {
    name: 'G14 50 rooms write',
    load: { mode: 'edits', clients: 200, rooms: 50, secs: 10 },
    servers: ['confab, durable', 'confab'],
    figures: { us_per_edit: 'µs CPU', acknowledged_per_s: '/s', notice_p50_us: 'µs to B', notice_p99_us: 'µs to B, p99' },
  },
  {
    name: 'G14 at 1000 edits/s',
    load: { mode: 'edits', clients: 200, rooms: 50, rate: 5, secs: 10 },
    servers: ['confab, durable', 'confab'],
    figures: { us_per_edit: 'µs CPU', notice_p50_us: 'µs to B', notice_p99_us: 'µs to B, p99' },
  },
];

// The load runs on core 1.
export function measure(row, name) {
  if (notesPeers.includes(name)) return measureNotesPeer(row, name);
  return withServer(name, (port, pid) => {
    const load = { ...row.load, port, pid };
    if (!row.program) load.proto = servers[name].proto;
    const words = Object.entries(load).flatMap(([option, value]) => [`--${option}`, String(value)]);
    const program = join(options.bin, row.program ?? 'loadgen');
    const said = execFileSync('taskset', ['-c', '1', program, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 300_000,
    });
    return JSON.parse(said);
  });
}
