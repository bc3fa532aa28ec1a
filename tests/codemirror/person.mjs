import { randomUUID } from 'node:crypto';
import { workspaceRequire } from '../sdk/support/config.mjs';
import { Turns, until } from '../sdk/support/until.mjs';
import { SharedNotes } from './notes.mjs';

const WebSocket = workspaceRequire('ws');

// Someone in front of a page with CodeMirror: no SDK and nothing of ours, just what is written about the wire.
export class CodeMirrorPerson extends Turns {
  notes = new SharedNotes();
  #server;
  #token;
  #peerId = randomUUID();
  #sessionId;
  #socket;
  #asked = 0;
  #answers = new Map();
  #made = 0;
  #sending = false;
  #fetching = false;
  #isBehind = false;
  #failure;

  static async join(server, code, name) {
    const person = new CodeMirrorPerson(server, name);
    const answer = await fetch(`${server}/v2/token`, { method: 'POST', body: JSON.stringify({ code }) });
    person.#token = (await answer.json()).token;
    await person.#connect();
    const joined = await person.#ask('join', { name, data: '' });
    person.#sessionId = joined.session_id;
    await person.#ask('listen-metadata-change', { keys: ['default'], updates: true });
    person.#fetch();
    return person;
  }

  constructor(server, name) {
    super();
    this.#server = server;
    this.name = name;
  }

  edit(changes) {
    this.notes.edit(changes);
    this.#send();
    this.changed();
  }

  // The connection breaks, and the same peer is back: nothing in flight is known to have arrived.
  async breakConnection() {
    const ended = new Promise(resolve => this.#socket.once('close', resolve));
    this.#socket.terminate();
    await ended;
    this.#answers.clear();
    this.#sending = this.#fetching = false;
    await this.#connect();
    this.#fetch();
  }

  leave() {
    this.#socket.send(JSON.stringify({ method: 'leave', params: {} }));
    this.#socket.close();
  }

  look() {
    if (this.#failure) throw this.#failure;
    const { version, pending, text } = this.notes;
    return { turn: this.turn, version, pending, notes: text.toString() };
  }

  until(what, isSo, options) {
    return until(this, what, isSo, options);
  }

  async #connect() {
    const headers = { Authorization: `Bearer ${this.#token}` };
    const init = await (await fetch(`${this.#server}/init?peer_id=${this.#peerId}`, { headers })).json();
    this.#socket = new WebSocket(`${init.endpoint}?peer=${this.#peerId}&token=${this.#token}`);
    this.#socket.on('error', () => {});
    await new Promise(resolve => {
      this.#socket.on('message', bytes => {
        const { id, method, params, result, error } = JSON.parse(bytes);
        if (method === 'on-policy-change') resolve();
        else if (method === 'on-metadata-change') this.#hear(params.values[0]);
        else if (id) this.#answered(id, result, error);
      });
    });
  }

  #ask(method, params) {
    const id = String((this.#asked += 1));
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  #answered(id, result, error) {
    const waiting = this.#answers.get(id);
    this.#answers.delete(id);
    if (error) waiting?.reject(Object.assign(new Error(`${error.code} ${error.message}`), error));
    else waiting?.resolve(result);
  }

  // A notice says that, a fetch says what; where the notice brings just the next entry, that is taken.
  #hear({ change_version: head, updates = [] }) {
    if (updates.length === 1 && head === this.notes.version + 1) this.#take(updates);
    else if (head > this.notes.version) this.#fetch();
  }

  // One fetch at a time, and another one behind it if there was reason meanwhile.
  #fetch() {
    if (this.#failure) return;
    if (this.#fetching) {
      this.#isBehind = true;
      return;
    }
    this.#fetching = true;
    this.#isBehind = false;
    const since = this.notes.version;
    this.#ask('get-metadata', { key: 'default', since, session_id: this.#sessionId }).then(
      ({ change_version: head, updates }) => {
        this.#fetching = false;
        this.#take(updates.filter(update => update.change_version > this.notes.version));
        if (this.#isBehind || this.notes.version < head) this.#fetch();
        else this.#send();
      },
      error => this.#fail(error),
    );
  }

  #take(updates) {
    try {
      for (const update of updates) this.notes.receive(update, update.updated_by === this.#peerId);
    } catch (error) {
      this.#fail(error);
    }
    this.#send();
    this.changed();
  }

  #send() {
    const { version } = this.notes;
    const next = !this.#failure && !this.#sending && !this.#fetching && this.notes.outgoing(() => `cm:${(this.#made += 1)}`);
    if (!next) return;
    this.#sending = true;
    const params = {
      key: 'default',
      changes: next.changes,
      if_change_version: version,
      update_id: next.id,
      session_id: this.#sessionId,
    };
    this.#ask('set-metadata', params).then(
      ({ change_version: at }) => {
        this.#sending = false;
        // It counts once the log brings it; then the next one goes.
        if (at > this.notes.version) this.#fetch();
        else this.#send();
      },
      ({ code, data, ...error }) => {
        if (code !== 429) return this.#fail(Object.assign(new Error('refused'), { code, data, ...error }));
        return setTimeout(() => {
          this.#sending = false;
          this.#send();
        }, data.retry_after_ms);
      },
    );
  }

  #fail(error) {
    this.#failure ??= error;
    this.changed();
  }
}
