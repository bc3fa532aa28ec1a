import assert from 'node:assert/strict';
import { ERAS, PAIRS } from '../support/eras.mjs';
import { openHouse } from '../support/house.mjs';

const house = openHouse();

// What the SDK's documentation says to do after a change of the session metadata.
async function setAndAnnounce(person, value) {
  await person.act('setSessionMetadata', value);
  await person.act('sendBroadcastMessage', 'refresh', 'metadata');
}

for (const [one, other] of PAIRS) {
  house.test(`${one} sets and broadcasts, ${other} fetches again and has it; and the other way round`, async room => {
    const [maria, ben] = await Promise.all([room.join(one, 'Maria'), room.join(other, 'Ben')]);
    await maria.meets('Ben');

    await setAndAnnounce(maria, 'Agenda\n1. Überblick 😀');
    await ben.until('what Maria set', ({ metadata, fetches }) => metadata === 'Agenda\n1. Überblick 😀' && fetches === 1);

    await setAndAnnounce(ben, 'Agenda\n1. Done');
    await maria.until('what Ben set', ({ metadata }) => metadata === 'Agenda\n1. Done');
    assert.equal((await ben.look()).fetches, 1, 'whoever broadcasts does not hear it');
  });

  house.test(`what ${one} has set is there for ${other} who joins late`, async room => {
    const maria = await room.join(one, 'Maria');
    await maria.act('setSessionMetadata', 'was here first');

    const ben = await room.join(other, 'Ben');
    await ben.act('populateSessionMetadata');
    assert.equal((await ben.look()).metadata, 'was here first');
  });
}

const VALUES = [
  'a text',
  { pinned: { id: 7, by: 'Maria' }, list: [1, 'two', null, true] },
  [],
  {},
  0,
  -1.5e300,
  false,
  true,
  '',
  '{"stringified":"object"}',
];

for (const era of ERAS) {
  house.test(`${era}: every kind of value comes back as what it was`, async room => {
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben')]);
    for (const value of VALUES) {
      await maria.act('setSessionMetadata', value);
      await ben.act('populateSessionMetadata');
      assert.deepEqual((await ben.look()).metadata, value);
    }
  });

  house.test(`${era}: before anybody has set it there is nothing, and afterwards it can be unset`, async room => {
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben')]);
    await ben.act('populateSessionMetadata');
    assert.equal((await ben.look()).metadata, null);

    await maria.act('setSessionMetadata', 'for a moment');
    await maria.act('setSessionMetadata', null);
    await ben.act('populateSessionMetadata');
    assert.equal((await ben.look()).metadata, null);
  });

  house.test(`${era}: when the last one has left it is gone, and the next session is another one`, async room => {
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben')]);
    await maria.act('setSessionMetadata', 'ours');
    const { sessionId } = await maria.look();
    assert.equal((await ben.look()).sessionId, sessionId);

    await maria.act('leave');
    await ben.meets();
    await ben.act('populateSessionMetadata');
    assert.equal((await ben.look()).metadata, 'ours', 'somebody is still here');
    await ben.act('leave');

    const zoe = await room.join(era, 'Zoe');
    await zoe.act('populateSessionMetadata');
    const fresh = await zoe.look();
    assert.equal(fresh.metadata, null);
    assert.notEqual(fresh.sessionId, sessionId);
  });

  house.test(`${era}: a viewer may not set it, and is told so in words`, async room => {
    const [vera, ben] = await Promise.all([room.join(era, 'Vera', { role: 'viewer' }), room.join(era, 'Ben')]);
    await assert.rejects(vera.act('setSessionMetadata', 'mine'), { code: 403, words: /may not change the session's data/ });
    await ben.act('populateSessionMetadata');
    assert.equal((await ben.look()).metadata, null);
  });
}
