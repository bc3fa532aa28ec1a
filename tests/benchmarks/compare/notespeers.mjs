// Engines of shared notes in a folder of peers that has load/e1.mjs. It starts its own servers, pins them as we do, and
// prints lines of JSON.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { options } from './options.mjs';

const program = join(options.peers, 'load/e1.mjs');

export const notesPeers =
  options.peers && existsSync(program) ? ['y-websocket', 'hocuspocus', 'sharedb', 'cmcollab'] : [];

export function measureNotesPeer({ load }, name) {
  const isPaper = load.mode === 'paper';
  const said = execFileSync(process.execPath, [program, isPaper ? 'e2' : 'e1', name], {
    encoding: 'utf8',
    env: { ...process.env, QUIET: '0', LIMIT: '60' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 400_000,
  });
  const lines = said.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  const wanted = isPaper ? 'E2-paper' : `E1-${load.typists}typist`;
  const figures = lines.find(({ scenario }) => scenario === wanted);
  if (!figures) throw new Error(said);
  return isPaper
    ? {
        join_p50_us: 1000 * figures.join_p50_ms,
        join_bytes: figures.join_bytes,
        history_mb: figures.rss_after_mb - figures.rss_base_mb,
        us_per_edit: (1e6 * figures.srv_cpu_s) / figures.edits,
      }
    : { keystroke_p50_us: 1000 * figures.p50_ms, keystroke_p99_us: 1000 * figures.p99_ms };
}
