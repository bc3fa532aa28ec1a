import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Turns, until } from './until.mjs';

// A stretch of network between a page and the server: bytes pass in both directions until it is told otherwise.
export class Relay extends Turns {
  name = 'the relay';
  #server;
  #target;
  #pairs = new Set();
  #isCut = false;
  #losesAnswers = false;
  #loseFrom;
  #refused = 0;

  static async to(url) {
    const relay = new Relay(new URL(url));
    relay.#server.listen(0, '127.0.0.1');
    await once(relay.#server, 'listening');
    return relay;
  }

  constructor(target) {
    super();
    this.#target = target;
    this.#server = createServer(near => this.#accept(near));
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  // Breaks every connection; nothing gets through until mend().
  cut() {
    this.#isCut = true;
    this.#breakAll();
  }

  mend() {
    this.#isCut = false;
    this.#losesAnswers = false;
  }

  // From now on what the server says gets lost on the way, although the connections stay; where a text is given, from
  // the piece on that has it in it.
  loseAnswers(from) {
    this.#loseFrom = from;
    this.#losesAnswers = from === undefined;
  }

  // How many connections were refused while cut, and whether anything the server said was lost.
  look() {
    return { turn: this.turn, refused: this.#refused, losesAnswers: this.#losesAnswers };
  }

  until(what, isSo, options) {
    return until(this, what, isSo, options);
  }

  async close() {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(near) {
    near.on('error', () => {});
    if (this.#isCut) {
      near.destroy();
      this.#refused += 1;
      this.changed();
      return;
    }
    const far = connect(Number(this.#target.port), this.#target.hostname);
    far.on('error', () => {});
    const pair = { near, far };
    this.#pairs.add(pair);
    near.on('data', bytes => far.write(bytes));
    far.on('data', bytes => this.#answer(near, bytes));
    for (const socket of [near, far]) socket.on('close', () => this.#break(pair));
  }

  #answer(near, bytes) {
    if (this.#loseFrom && bytes.includes(this.#loseFrom)) {
      this.#losesAnswers = true;
      this.#loseFrom = undefined;
      this.changed();
    }
    if (!this.#losesAnswers) near.write(bytes);
  }

  #break(pair) {
    pair.near.destroy();
    pair.far.destroy();
    this.#pairs.delete(pair);
  }

  #breakAll() {
    for (const pair of [...this.#pairs]) this.#break(pair);
  }
}
