import assert from 'node:assert/strict';
import { ERAS, PAIRS } from '../support/eras.mjs';
import { openHouse } from '../support/house.mjs';

const house = openHouse();

const other = (seen, name) => seen.others.find(peer => peer.name === name);
const heard = (seen, type) => seen.heard.filter(one => one.type === type);

for (const [one, another] of PAIRS) {
  house.test(`${another} sees what ${one} changes about themselves`, async room => {
    const [maria, ben] = await Promise.all([room.join(one, 'Maria'), room.join(another, 'Ben')]);
    await ben.meets('Maria');

    await maria.act('changeName', 'Maria Esposito 🎈');
    await ben.meets('Maria Esposito 🎈');
    await maria.act('changeMetadata', { mood: 'good' });
    await ben.until('her metadata', ({ others }) => others[0].data === '{"mood":"good"}');
    const { self } = await maria.until('herself', ({ self }) => self.data === '{"mood":"good"}');
    assert.equal(self.name, 'Maria Esposito 🎈');

    // Whoever comes now is told the same.
    const zoe = await room.join(another, 'Zoe');
    const seen = await zoe.meets('Ben', 'Maria Esposito 🎈');
    assert.equal(other(seen, 'Maria Esposito 🎈').data, '{"mood":"good"}');
  });
}

house.test('a raised hand is seen by all, oneself and late comers among them, until it is lowered', async room => {
  const [maria, ben] = await Promise.all([room.join('current', 'Maria', { role: 'host' }), room.join('current', 'Ben')]);
  await maria.meets('Ben');

  await ben.act('raiseLocalPeerHand');
  await ben.until('the own hand', ({ self }) => self.hand);
  await maria.until("Ben's hand", ({ others }) => others[0].hand);
  const zoe = await room.join('current', 'Zoe');
  assert.ok(other(await zoe.meets('Ben', 'Maria'), 'Ben').hand);

  await maria.act('lowerRemotePeerHand', (await ben.look()).self.id);
  await ben.until('the hand lowered', ({ self }) => !self.hand);
  await zoe.until("Ben's hand lowered", seen => !other(seen, 'Ben').hand);
  await assert.rejects(ben.act('raiseRemotePeerHand', (await zoe.look()).self.id), { code: 403 });
});

house.test('people are found by name in any case, by id, by role and by group', async room => {
  const [maria, ben] = await Promise.all([
    room.join('current', 'Maria ÄRGER', { role: 'host' }),
    room.join('current', 'Ben'),
    room.join('seed', 'Mario'),
    room.join('current', 'Vera', { role: 'viewer' }),
  ]);
  await maria.meets('Ben', 'Mario', 'Vera');
  await ben.act('raiseLocalPeerHand');
  const benId = (await ben.look()).self.id;

  const { peers } = await ben.act('findPeerByName', { query: 'MARI', limit: 10 });
  assert.deepEqual(peers.map(({ name }) => name).sort(), ['Maria ÄRGER', 'Mario']);
  const { peers: byUmlaut } = await ben.act('findPeerByName', { query: 'Ärger', limit: 10 });
  assert.deepEqual(byUmlaut.map(({ name }) => name), ['Maria ÄRGER']);

  assert.equal((await maria.act('getPeer', benId)).name, 'Ben');
  assert.deepEqual(await maria.findAll({ role: 'viewer' }), [['Vera']]);
  assert.deepEqual(await maria.findAll({ group: '_handraise' }), [['Ben']]);
  assert.deepEqual(await maria.findAll({ peers: [benId] }), [['Ben']]);
  const pages = await maria.findAll({ limit: 3 });
  assert.deepEqual(pages.map(page => page.length), [3, 1]);
  assert.deepEqual(pages.flat().sort(), ['Ben', 'Maria ÄRGER', 'Mario', 'Vera']);
});

house.test('the count of people is right at every change', async room => {
  const maria = await room.join('current', 'Maria');
  await maria.until('herself alone', ({ count }) => count === 1);
  const ben = await room.join('seed', 'Ben');
  await maria.until('two', ({ count }) => count === 2);
  const zoe = await room.join('current', 'Zoe');
  await Promise.all([maria, ben, zoe].map(person => person.until('three', ({ count }) => count === 3)));
  await ben.act('leave');
  await Promise.all([maria, zoe].map(person => person.until('two again', ({ count }) => count === 2)));
});

for (const [one, another] of PAIRS) {
  house.test(`a host (${one}) removes someone (${another}), who is told why and by whom`, async room => {
    const [maria, ben, zoe] = await Promise.all([
      room.join(one, 'Maria', { role: 'host' }),
      room.join(another, 'Ben'),
      room.join(another, 'Zoe'),
    ]);
    await Promise.all([maria.meets('Ben', 'Zoe'), ben.meets('Maria', 'Zoe')]);

    await maria.act('removePeer', (await ben.look()).self.id, 'too loud');
    const seen = await ben.until('the door from outside', ({ connected }) => !connected);
    assert.deepEqual(heard(seen, 'REMOVED_FROM_ROOM').map(({ data }) => data.reason), ['too loud']);
    await Promise.all([maria.meets('Zoe'), zoe.meets('Maria')]);
  });

  house.test(`a host (${one}) ends the room for all (${another}); without a lock they may come again`, async room => {
    const [maria, ben] = await Promise.all([room.join(one, 'Maria', { role: 'host' }), room.join(another, 'Ben')]);
    await maria.act('setSessionMetadata', 'ours');
    await Promise.all([maria.meets('Ben'), ben.meets('Maria')]);

    await maria.act('endRoom', false, 'that was it');
    const seen = await ben.until('the end', ({ connected }) => !connected);
    assert.deepEqual(heard(seen, 'ROOM_ENDED').map(({ data }) => data.reason), ['that was it']);
    await maria.until('the end', ({ connected }) => !connected);

    const again = await room.join(another, 'Ben again');
    await again.act('populateSessionMetadata');
    const { metadata, others } = await again.look();
    assert.equal(metadata, null);
    assert.deepEqual(others, []);
  });
}

for (const era of ERAS) {
  house.test(`${era}: after the room was ended with a lock nobody comes in`, async room => {
    const maria = await room.join(era, 'Maria', { role: 'host' });
    const ben = await room.page(era, 'Ben');
    const token = await ben.token(room.codes.guest);
    await maria.act('endRoom', true, 'closed for good');
    await maria.until('the end', ({ connected }) => !connected);
    await assert.rejects(ben.join(token), { code: 403, words: /locked/ });
  });

  house.test(`${era}: who is no host removes nobody, ends nothing and changes no role`, async room => {
    const [maria, ben] = await Promise.all([room.join(era, 'Maria', { role: 'host' }), room.join(era, 'Ben')]);
    await ben.meets('Maria');
    const mariaId = (await maria.look()).self.id;
    await assert.rejects(ben.act('removePeer', mariaId, 'why not'), { code: 403, words: /may not remove people/ });
    await assert.rejects(ben.act('changeRole', mariaId, 'viewer', true), { code: 403, words: /may not change roles/ });
    // The SDK itself knows that this is not for guests; it does not even ask.
    await ben.act('endRoom', true, 'mine');
    await ben.act('sendBroadcastMessage', 'still here');
    const seen = await maria.until("Ben's line", ({ messages }) => messages.length === 1);
    assert.deepEqual([seen.connected, seen.self.role, seen.others.length], [true, 'host', 1]);
  });

  house.test(`${era}: a host changes a role; everyone sees it, and it counts at once`, async room => {
    const [maria, vera, ben] = await Promise.all([
      room.join(era, 'Maria', { role: 'host' }),
      room.join(era, 'Vera', { role: 'viewer' }),
      room.join(era, 'Ben'),
    ]);
    await maria.meets('Ben', 'Vera');
    await assert.rejects(vera.act('sendBroadcastMessage', 'may I?'), { code: 403 });

    await maria.act('changeRole', (await vera.look()).self.id, 'guest', true);
    await vera.until('the new role', ({ self }) => self.role === 'guest');
    await ben.until("Vera's new role", seen => other(seen, 'Vera').role === 'guest');
    await vera.act('sendBroadcastMessage', 'I may');
    await ben.until("Vera's line", ({ messages }) => messages.some(({ text }) => text === 'I may'));
  });
}
