import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { config } from './config.mjs';
import { Turns, until } from './until.mjs';

// Someone with our own app: its client without a window, in a process of its own.
export class AppPerson extends Turns {
  #process;
  #seen = {};
  #answers = [];
  #ended;

  constructor(name) {
    super();
    this.name = name;
    this.#process = spawn(config.appPeer, [], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#ended = once(this.#process, 'exit');
    this.#process.stdin.on('error', () => {}); // it has crashed: close() will say so
    createInterface({ input: this.#process.stdout }).on('line', line => this.#hear(JSON.parse(line)));
  }

  join(server, code) {
    this.#tell({ do: 'join', server, code, name: this.name });
  }

  // Typed into the notes: at this place, so many UTF-16 units go, and this text comes.
  type(at, removed, text) {
    this.#tell({ do: 'type', at, removed, text });
  }

  // Makes so many random edits, each to the text as it stands by then.
  scribble(seed, edits) {
    this.#tell({ do: 'scribble', seed, edits });
  }

  // Sets the whole session metadata, as the SDK does; answers with its version.
  set(text) {
    return this.#ask({ do: 'set', text });
  }

  chat(text, { to, roles } = {}) {
    this.#tell({ do: 'chat', text, to, roles });
  }

  rename(name) {
    this.#tell({ do: 'rename', name });
  }

  leave() {
    this.#tell({ do: 'leave' });
  }

  look() {
    return { turn: this.turn, ...this.#seen };
  }

  until(what, isSo, options) {
    return until(this, what, isSo, options);
  }

  async close() {
    this.#process.stdin.end();
    const [status, signal] = await this.#ended;
    assert.equal(signal ?? status, 0, `how the app of ${this.name} ended`);
  }

  #tell(command) {
    this.#process.stdin.write(`${JSON.stringify(command)}\n`);
  }

  #ask(command) {
    const answer = new Promise(resolve => this.#answers.push(resolve));
    this.#tell(command);
    return answer;
  }

  #hear({ seen, answer }) {
    if (answer) this.#answers.shift()(answer);
    if (seen) this.#seen = seen;
    this.changed();
  }
}
