import assert from 'node:assert/strict';
import { Confabd } from '../support/confabd.mjs';
import { ERAS } from '../support/eras.mjs';
import { openHouse } from '../support/house.mjs';

const house = openHouse();

// Of servers that keep the place of a lost connection for a moment only: long enough for one that comes back by itself.
const GRACE_S = 5;
// How long the room recognises a repeat.
const REPEAT_MS = 15_000;
const types = ({ heard }) => heard.map(({ type }) => type);
const count = (seen, type) => types(seen).filter(one => one === type).length;
const texts = ({ messages }) => messages.map(({ text }) => text);

for (const era of ERAS) {
  house.test(`${era}: whose tab is closed or loaded anew has left at once`, async room => {
    const [maria, ben, zoe] = await Promise.all([
      room.join(era, 'Maria'),
      room.join(era, 'Ben'),
      room.join(era, 'Zoe'),
    ]);
    await maria.meets('Ben', 'Zoe');
    // The grace time of this server is longer than anybody waits here.
    await ben.closeTab();
    await maria.meets('Zoe');
    await zoe.reload();
    await maria.meets();
  });

  house.testWithServer({ grace: GRACE_S }, `${era}: whose browser is killed has left after the grace time, and the last one takes the session along`, async room => {
    const browser = await room.browser();
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben', { browser })]);
    await maria.meets('Ben');
    await maria.act('setSessionMetadata', 'ours');
    const killedAt = Date.now();
    await browser.kill();
    await maria.meets();
    assert.ok(Date.now() - killedAt >= GRACE_S * 1000, 'not before the grace time is over');

    await maria.act('leave');
    const zoe = await room.join(era, 'Zoe');
    await zoe.act('populateSessionMetadata');
    assert.equal((await zoe.look()).metadata, null);
  });

  house.test(`${era}: after a network cut the same person is back, and nobody has seen them leave`, async room => {
    const relay = await room.relay();
    const [maria, ben, zoe] = await Promise.all([
      room.join(era, 'Maria'),
      room.join(era, 'Ben', { via: relay }),
      room.join(era, 'Zoe'),
    ]);
    await maria.meets('Ben', 'Zoe');
    const { self } = await ben.meets('Maria', 'Zoe');

    relay.cut();
    await ben.until('the cut', seen => count(seen, 'RECONNECTING') > 0);
    await zoe.act('leave');
    const yuri = await room.join(era, 'Yuri');
    await yuri.meets('Ben', 'Maria');
    await maria.act('setSessionMetadata', 'written meanwhile');
    relay.mend();

    await ben.until('the network', seen => count(seen, 'RECONNECTED') > 0);
    const back = await ben.meets('Maria', 'Yuri');
    assert.equal(back.self.id, self.id);
    await maria.act('sendBroadcastMessage', 'refresh', 'metadata');
    await ben.until('what was written meanwhile', ({ metadata }) => metadata === 'written meanwhile');
    await ben.act('sendBroadcastMessage', 'back again');
    const seen = await maria.until("Ben's line", seen => texts(seen).includes('back again'));
    assert.equal(seen.others.find(({ name }) => name === 'Ben').id, self.id);
    assert.equal(count(seen, 'PEER_LEFT'), 1, 'Zoe alone has left');
    assert.equal(texts(seen).filter(text => text === 'back again').length, 1);
  });

  house.testWithServer({ grace: GRACE_S }, `${era}: whose grace time is over is told so when they come back, and may join again`, async room => {
    const relay = await room.relay();
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben', { via: relay })]);
    await maria.meets('Ben');
    relay.cut();
    await maria.meets();
    relay.mend();

    const seen = await ben.until('the door from outside', ({ connected }) => !connected);
    assert.ok(types(seen).includes('ERROR'), types(seen).join());
    await ben.join(await ben.token(room.codes.guest));
    await Promise.all([maria.meets('Ben'), ben.meets('Maria')]);
  });
}

house.test('what is observed is up to date after a network cut, without a fetch', async room => {
  const relay = await room.relay();
  const [maria, ben] = await Promise.all([room.join('current', 'Maria'), room.join('current', 'Ben', { via: relay })]);
  await ben.act('sessionStore.observe', ['slide', 'poll']);
  await maria.act('sessionStore.set', 'slide', 1);
  await ben.until('the first slide', ({ values }) => values?.slide === 1);
  relay.cut();
  await maria.act('sessionStore.set', 'slide', 2);
  await maria.act('sessionStore.set', 'poll', ['yes', 'no']);
  relay.mend();
  await ben.until('both', ({ values }) => values.slide === 2 && values.poll?.length === 2);
  await maria.act('sessionStore.set', 'slide', 3);
  await ben.until('the third slide', ({ values }) => values.slide === 3);
});

// The SDK of 2022 waits for such an answer for ever.
house.test('a join whose answer is lost is made up for', async room => {
  const relay = await room.relay();
  const maria = await room.join('current', 'Maria');
  const ben = await room.page('current', 'Ben', { via: relay });
  const token = await ben.token(room.codes.guest);
  relay.loseAnswers('"limits"');
  const joined = ben.join(token);
  await relay.until('the answer to join', ({ losesAnswers }) => losesAnswers);
  await maria.meets('Ben');
  relay.cut();
  relay.mend();

  await joined;
  await Promise.all([maria.meets('Ben'), ben.meets('Maria')]);
  await ben.act('sendBroadcastMessage', 'here I am');
  const seen = await maria.until("Ben's line", seen => texts(seen).includes('here I am'));
  assert.equal(count(seen, 'PEER_JOINED'), 1);
});

// Only the current SDK repeats requests whose connection broke, with a new id each: 2 to 4 seconds later. On a machine
// that is too busy for that within the time that counts as a repeat, once more.
house.test('a request repeated after a lost answer does not happen twice', async room => {
  for (let go = 1, isInTime = false; !isInTime; go += 1) {
    assert.ok(go <= 5, 'this machine is never quick enough');
    const relay = await room.relay();
    const [maria, otto] = await Promise.all([room.join('current', 'Maria', { via: relay }), room.joinByApp('Otto')]);
    const newer = `Otto's, which is newer ${go}`;
    await maria.meets('Otto');

    relay.loseAnswers();
    const asked = Date.now();
    const done = Promise.all([
      maria.act('sendBroadcastMessage', `once ${go}`),
      maria.act('setSessionMetadata', `Maria's ${go}`),
    ]);
    await otto.until('both', ({ chat, notes }) => chat.some(({ text }) => text === `once ${go}`) && notes === `Maria's ${go}`);
    relay.cut();
    const { version } = await otto.set(newer);
    relay.mend();

    await done;
    isInTime = Date.now() - asked < REPEAT_MS;
    await maria.act('sendBroadcastMessage', `the end ${go}`);
    const seen = await otto.until('the end', ({ chat }) => chat.some(({ text }) => text === `the end ${go}`));
    if (isInTime) {
      assert.equal(seen.chat.filter(({ text }) => text === `once ${go}`).length, 1);
      assert.equal(texts(await maria.look()).filter(text => text === `once ${go}`).length, 1);
      assert.deepEqual([seen.notes, seen.version], [newer, version]);
    }
    await maria.act('leave');
    otto.leave();
    await otto.until('the door from outside', ({ state }) => state === 'Left');
  }
});

// The SDK of 2022 takes half a minute until it gives up.
house.testWithServer({}, 'a page that comes back to a server which has forgotten its room leaves', async (room, t) => {
  const maria = await room.join('current', 'Maria');
  await room.confabd.kill();
  const successor = await Confabd.start({ port: room.confabd.port });
  t.after(() => successor.stop());

  const seen = await maria.until('the door from outside', ({ connected }) => !connected);
  assert.ok(types(seen).includes('ERROR'), types(seen).join());
  const fresh = await successor.createRoom('The next one');
  await maria.join(await maria.token(fresh.codes.guest));
  await maria.until('the next room', ({ connected }) => connected);
});
