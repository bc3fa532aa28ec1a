import assert from 'node:assert/strict';
import { inspect } from 'node:util';

// Long: it is there for what never comes. How quick a machine is that does much else is no business of these tests.
export const PATIENCE_MS = 120_000;

// Waits until what `someone` sees is so, and gives it back. `someone.look()` tells what they see now, with the turn
// it is; `someone.after(turn)` settles once that may have changed.
export async function until(someone, what, isSo, { within = PATIENCE_MS } = {}) {
  const deadline = Date.now() + within;
  for (;;) {
    const seen = await someone.look();
    if (isSo(seen)) return seen;
    const left = deadline - Date.now();
    if (left <= 0) assert.fail(`${someone.name} never saw ${what}, but:\n${inspect(seen, { depth: 5 })}`);
    await settledWithin(someone.after(seen.turn), left);
  }
}

// Settles with the promise, or quietly when the time is over.
export async function settledWithin(promise, milliseconds) {
  let timer;
  const over = new Promise(go => {
    timer = setTimeout(go, milliseconds);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

// Anything that changes step by step, for until().
export class Turns {
  #turn = 0;
  #waiting = [];

  get turn() {
    return this.#turn;
  }

  changed() {
    this.#turn += 1;
    for (const go of this.#waiting.splice(0)) go();
  }

  after(turn) {
    return this.#turn > turn ? Promise.resolve() : new Promise(go => this.#waiting.push(go));
  }
}
