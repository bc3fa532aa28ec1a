import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { config } from './config.mjs';

// Longer than anybody here waits: whoever leaves within it has not left because of it.
const LONG_GRACE_S = 600;

// A real confabd on a free port of loopback.
export class Confabd {
  #process;

  // `grace` in seconds; `port` to come back at the same place.
  static async start({ grace = LONG_GRACE_S, port = 0 } = {}) {
    const options = ['--listen', `127.0.0.1:${port}`, '--memory', '--grace', String(grace)];
    const child = spawn(config.confabd, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const said = /^listening on (http:\/\/\S+)$/.exec(line);
      if (said) return new Confabd(child, said[1]);
    }
    throw new Error('confabd ended before it was listening');
  }

  constructor(child, url) {
    this.#process = child;
    this.url = url;
    child.stdout.resume();
  }

  get port() {
    return Number(new URL(this.url).port);
  }

  // The room's id, and its codes by role.
  async createRoom(name) {
    const response = await fetch(`${this.url}/v2/rooms`, { method: 'POST', body: JSON.stringify({ name }) });
    if (!response.ok) throw new Error(`no room: ${response.status} ${await response.text()}`);
    const { id, codes } = await response.json();
    return { id, codes: Object.fromEntries(codes.map(({ role, code }) => [role, code])) };
  }

  // As in a power cut: it says goodbye to nobody.
  async kill() {
    await this.#end('SIGKILL');
  }

  async stop() {
    await this.#end('SIGTERM');
  }

  async #end(signal) {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}
