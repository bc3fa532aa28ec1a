import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Confabd } from '../sdk/support/confabd.mjs';
import { AppPerson } from '../sdk/support/peers.mjs';
import { replacement } from './notes.mjs';
import { CodeMirrorPerson } from './person.mjs';

const LIMIT = { timeout: 600_000 }; // of a test that hangs
const EDITS = 200;
const WORDS = ['a', 'be', 'see\n', ' ', '\u00a0', 'é', '漢', '😀', '\n\n'];

let confabd;
before(async () => {
  confabd = await Confabd.start();
});
after(() => confabd.stop());

// Two with our app and one with CodeMirror in a room of their own.
async function meet(t) {
  const room = await confabd.createRoom(t.name);
  const apps = ['Otto', 'Nora'].map(name => new AppPerson(name));
  t.after(() => Promise.all(apps.map(app => app.close())));
  for (const app of apps) app.join(confabd.url, room.codes.guest);
  for (const app of apps) await app.until('the room', ({ state, content }) => state === 'Joined' && content !== 'Loading');
  const maria = await CodeMirrorPerson.join(confabd.url, room.codes.guest, 'Maria');
  t.after(() => maria.leave());
  return [...apps, maria];
}

// Random, and the same for the same seed.
function dice(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function borderAt(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}

function randomEdit(text, random) {
  const from = borderAt(text, random(text.length + 1));
  const to = random(3) ? from : Math.max(from, borderAt(text, Math.min(text.length, from + random(6))));
  return replacement(text.length, from, to, random(4) || from === to ? WORDS[random(WORDS.length)] : '');
}

// Everybody at the head with nothing of their own on the way, and with the same text.
async function assertSame(people) {
  const head = async () => Math.max(...(await Promise.all(people.map(person => person.look()))).map(({ version }) => version));
  for (let at = -1; at < (await head()); ) {
    at = await head();
    await Promise.all(
      people.map(person => person.until(`version ${at}`, ({ version, pending }) => version >= at && pending === 0)),
    );
  }
  const seen = await Promise.all(people.map(person => person.look()));
  assert.equal(new Set(seen.map(({ version }) => version)).size, 1);
  assert.equal(seen[2].notes, seen[0].notes);
  assert.equal(seen[2].notes, seen[1].notes);
  return seen[2];
}

for (const seed of [1, 2, 3]) {
  test(`CodeMirror and two of our clients write at once, and end with the same text (seed ${seed})`, LIMIT, async t => {
    const people = await meet(t);
    const [otto, nora, maria] = people;
    const random = dice(seed);
    otto.scribble(seed * 10 + 1, EDITS);
    nora.scribble(seed * 10 + 2, EDITS);
    for (let n = 0; n < EDITS; n += 1) {
      maria.edit(randomEdit(maria.look().notes, random));
      // Others come in between: at a turn of their own, or behind a few more keys.
      if (random(3) === 0) await maria.after(maria.turn);
      if (n === EDITS / 2) await maria.breakConnection();
    }
    for (const app of [otto, nora]) await app.until('the last of its edits', ({ scribbled }) => scribbled === EDITS);
    const { version, notes } = await assertSame(people);
    assert.ok(version > EDITS / 4, `${version} steps: they were at it together`);
    assert.ok(notes.isWellFormed?.() ?? true);
  });
}

test('two insert at one place: what the room has first stands first, on both sides', LIMIT, async t => {
  const people = await meet(t);
  const [otto, , maria] = people;
  for (let n = 0; n < 50; n += 1) {
    otto.type(0, 0, 'o');
    maria.edit(replacement(maria.look().notes.length, 0, 0, 'm'));
  }
  await otto.until('its own', ({ pending, notes }) => pending === 0 && notes.length === 100);
  const { notes } = await assertSame(people);
  assert.match(notes, /^[om]{100}$/);
});

test('a whole value that one of our clients sets reaches CodeMirror as a change', LIMIT, async t => {
  const people = await meet(t);
  const [otto, , maria] = people;
  maria.edit(replacement(0, 0, 0, 'one two three'));
  await otto.until('her text', ({ notes }) => notes === 'one two three');
  await otto.set('one 2 three');
  await maria.until('the value', ({ notes }) => notes === 'one 2 three');
  await assertSame(people);
});
