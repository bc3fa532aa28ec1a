import assert from 'node:assert/strict';
import { ERAS, PAIRS } from '../support/eras.mjs';
import { openHouse } from '../support/house.mjs';

const house = openHouse();

for (const [one, other] of PAIRS) {
  house.test(`${one} and ${other} see each other with name, role, user and data, and see each other go`, async room => {
    const maria = await room.join(one, 'Maria', { role: 'host', userId: 'maria@example', data: '{"mood":"😀"}' });
    const ben = await room.join(other, 'Ben');

    const { others: [benAtMaria] } = await maria.meets('Ben');
    const { others: [mariaAtBen], self: benHimself } = await ben.meets('Maria');
    assert.equal(benAtMaria.role, 'guest');
    assert.equal(benAtMaria.id, benHimself.id);
    assert.ok(benAtMaria.userId, 'the server makes a user id where none was given');
    assert.deepEqual(
      { ...mariaAtBen, id: undefined },
      { id: undefined, name: 'Maria', role: 'host', userId: 'maria@example', data: '{"mood":"😀"}', hand: false },
    );

    await ben.act('leave');
    await maria.meets();
    await ben.until('the door from outside', ({ connected }) => !connected);
  });
}

for (const era of ERAS) {
  house.test(`${era}: a code that opens nothing gives no token, and says so`, async room => {
    const ben = await room.page(era, 'Ben');
    await assert.rejects(ben.token('aaa-bbbb-ccc'), { code: 404, words: /No room is open under this code/ });
    await assert.rejects(ben.token('not a code'), { code: 404 });
  });

  house.test(`${era}: a token that was tampered with, or is none, is refused at once`, async room => {
    const ben = await room.page(era, 'Ben');
    const [head, claims, signature] = (await ben.token(room.codes.viewer)).split('.');
    const asHost = btoa(JSON.stringify({ ...JSON.parse(atob(claims)), role: 'host' })).replaceAll('=', '');
    for (const token of [`${head}.${asHost}.${signature}`, `${head}.${claims}.`]) {
      await assert.rejects(ben.join(token), { code: 401, words: /token/ });
    }
    // Nothing was broken by it.
    await ben.join(await ben.token(room.codes.viewer));
    await ben.until('the room', ({ connected, self }) => connected && self.role === 'viewer');
  });

  house.test(`${era}: three people come at once, and each sees the two others`, async room => {
    const names = ['Maria', 'Ben', 'Zoe'];
    const people = await Promise.all(names.map(name => room.join(era, name)));
    for (const person of people) await person.meets(...names.filter(name => name !== person.name));
    const sessions = await Promise.all(people.map(person => person.look()));
    assert.equal(new Set(sessions.map(({ sessionId }) => sessionId)).size, 1);
  });

  house.test(`${era}: a page never speaks to anybody but the server, and makes no media connection`, async room => {
    const ben = await room.page(era, 'Ben');
    const media = await ben.countCalls('RTCPeerConnection');
    await ben.join(await ben.token(room.codes.guest));
    await ben.until('the room', ({ connected }) => connected);
    assert.equal(await media(), 0);
    assert.deepEqual(ben.strangers(), []);
  });
}
