import { workspaceRequire } from '../sdk/support/config.mjs';

const { ChangeSet, Text } = workspaceRequire('@codemirror/state');

// Shared notes as a page with CodeMirror keeps them: what the log has confirmed so far, one change in flight, one buffer
// behind it, and the text with all of it. Log entries are taken one at a time, never composed.
export class SharedNotes {
  version = 0;
  text = Text.of(['']);
  #inFlight;
  #buffer;
  #confirmedLength = 0;

  get pending() {
    return Number(Boolean(this.#inFlight)) + Number(Boolean(this.#buffer));
  }

  // Something was typed: a change of the text as it is shown.
  edit(changes) {
    this.text = changes.apply(this.text);
    this.#buffer = this.#buffer ? this.#buffer.compose(changes) : changes;
  }

  // What is to be sent now; the same again after a lost connection, until the log has it.
  outgoing(makeId) {
    if (!this.#inFlight && this.#buffer) {
      this.#inFlight = { id: makeId(), changes: this.#buffer };
      this.#buffer = undefined;
    }
    return this.#inFlight && { id: this.#inFlight.id, changes: this.#inFlight.changes.toJSON() };
  }

  // The next entry of the log; `isOwn`: of this peer. An update id is a peer's own.
  receive({ change_version: version, update_id: id, changes, data }, isOwn) {
    if (version !== this.version + 1) throw new Error(`entry ${version} after ${this.version}`);
    if (data !== undefined) throw new Error('the notes became something that is no text');
    let theirs = ChangeSet.fromJSON(changes);
    if (theirs.length !== this.#confirmedLength) throw new Error('the entry does not fit the text that it is for');
    this.version = version;
    this.#confirmedLength = theirs.newLength;
    if (isOwn && this.#inFlight?.id === id) {
      // Mapped here as it was there.
      const same = JSON.stringify(this.#inFlight.changes.toJSON()) === JSON.stringify(changes);
      if (!same && !sameEffect(this.#inFlight.changes, theirs)) throw new Error('confirmed as something else');
      this.#inFlight = undefined;
      return;
    }
    // On a tie what stands earlier in the log comes first: theirs, to us.
    if (this.#inFlight) {
      const ours = this.#inFlight.changes;
      this.#inFlight.changes = ours.map(theirs);
      theirs = theirs.map(ours, true);
    }
    if (this.#buffer) {
      const ours = this.#buffer;
      this.#buffer = ours.map(theirs);
      theirs = theirs.map(ours, true);
    }
    this.text = theirs.apply(this.text);
  }
}

// Two ways round may cut a change into other sections.
function sameEffect(one, other) {
  const probe = Text.of([Array.from({ length: one.length }, (_, n) => String.fromCharCode(0x4e00 + (n % 20000))).join('')]);
  return one.length === other.length && one.apply(probe).eq(other.apply(probe));
}

export function replacement(length, from, to, insert) {
  return ChangeSet.of({ from, to, insert }, length);
}
