// What is measured: how each server is started, and how the load generator speaks to it.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { here, options } from './options.mjs';

const confabd = join(options.bin, 'confabd');
// The load is one sender, and faster than any person.
const unlimited = ['--listen', '127.0.0.1:0', '--message-rate', '0', '--request-rate', '0'];
const ownPeers = join(options.bin, '../benchmark-peers');

function catalogue() {
  const servers = {
    confab: { command: [confabd, '--memory', ...unlimited], proto: 'confab' },
    'confab, durable': { command: [confabd, ...unlimited, '--data', '$DATA'], proto: 'confab' },
  };
  const folder = options.peers ? join(options.peers, 'servers') : ownPeers;
  const ws = [process.execPath, join(folder, 'ws.mjs')];
  servers['ws, framed once'] = { command: ws, env: { FRAMED: 'once', PREFRAME: '1' }, proto: 'plain' };
  servers.ws = { command: ws, proto: 'plain' };
  servers['socket.io'] = {
    command: [process.execPath, join(folder, options.peers ? 'sio.mjs' : 'socketio.mjs')],
    proto: 'socketio',
  };
  const floor = join(options.peers, 'floor/floor');
  if (options.peers && existsSync(floor)) servers['epoll floor'] = { command: [floor], proto: 'plain' };
  return servers;
}

export const servers = catalogue();

// Without a folder of peers: ws and socket.io, of the versions that peers/package.json says.
export function installPeers() {
  if (options.peers) return;
  cpSync(join(here, 'peers'), ownPeers, { recursive: true });
  if (existsSync(join(ownPeers, 'node_modules'))) return;
  execFileSync('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: ownPeers,
    stdio: 'inherit',
  });
}

// Starts a server on core 0; `use` gets its port and process id; ends it.
export async function withServer(name, use) {
  const { command, env } = servers[name];
  const data = mkdtempSync(join(tmpdir(), 'confab-benchmark-'));
  const words = ['-c', '0', ...command.map((word) => word.replace('$DATA', data))];
  const child = spawn('taskset', words, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.on('exit', done));
  try {
    return await use(await portOf(child), child.pid);
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(data, { recursive: true });
  }
}

async function portOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const said = /^(?:LISTEN |listening on http:\/\/127\.0\.0\.1:)(\d+)/.exec(line);
    if (said) return Number(said[1]);
  }
  throw new Error('the server ended before it was listening');
}
