import assert from 'node:assert/strict';
import { ERAS, PAIRS } from '../support/eras.mjs';
import { openHouse } from '../support/house.mjs';

const house = openHouse();

// The SDK of 2022 calls oneself "You".
const lines = ({ messages, self }) =>
  messages.map(({ sender, senderId, text }) => `${senderId === self.id ? self.name : sender}: ${text}`);
const hasLine = line => seen => lines(seen).includes(line);

// Everything that was sent before has arrived once this has: the room tells everyone in one order.
async function endOfTalk(speaker, ...others) {
  await speaker.act('sendBroadcastMessage', 'the end');
  for (const person of others) await person.until('the end', hasLine(`${speaker.name}: the end`));
}

for (const [one, other] of PAIRS) {
  house.test(`${one} and ${other} say something to all, to a role and to one person, and nothing comes twice`, async room => {
    const [maria, ben, zoe] = await Promise.all([
      room.join(one, 'Maria', { role: 'host' }),
      room.join(other, 'Ben'),
      room.join(other, 'Zoe', { role: 'host' }),
    ]);
    const ids = { Maria: (await maria.look()).self.id, Ben: (await ben.look()).self.id };
    await Promise.all([maria.meets('Ben', 'Zoe'), ben.meets('Maria', 'Zoe')]);

    await maria.act('sendBroadcastMessage', 'to all');
    await maria.act('sendGroupMessage', 'to hosts', ['host']);
    await maria.act('sendGroupMessage', 'to both', ['host', 'guest']);
    await maria.act('sendDirectMessage', 'to Ben', ids.Ben);
    await ben.until('the direct message', hasLine('Maria: to Ben'));
    await ben.act('sendDirectMessage', 'to Maria', ids.Maria);
    await ben.act('sendGroupMessage', 'to hosts too', ['host']);
    await endOfTalk(ben, maria, zoe);

    assert.deepEqual(lines(await maria.look()), [
      'Maria: to all', 'Maria: to hosts', 'Maria: to both', 'Maria: to Ben',
      'Ben: to Maria', 'Ben: to hosts too', 'Ben: the end',
    ]);
    assert.deepEqual(lines(await ben.look()), [
      'Maria: to all', 'Maria: to both', 'Maria: to Ben',
      'Ben: to Maria', 'Ben: to hosts too', 'Ben: the end',
    ]);
    assert.deepEqual(lines(await zoe.look()), [
      'Maria: to all', 'Maria: to hosts', 'Maria: to both', 'Ben: to hosts too', 'Ben: the end',
    ]);
  });

  house.test(`${other} sees of a message from ${one} whom it is for, its type, who and when`, async room => {
    const before = Date.now();
    const [maria, ben] = await Promise.all([room.join(one, 'Maria'), room.join(other, 'Ben')]);
    const [mariaId, benId] = [(await maria.look()).self.id, (await ben.look()).self.id];
    await maria.meets('Ben');
    await ben.meets('Maria');
    await maria.act('sendDirectMessage', 'private', benId);
    await maria.act('sendGroupMessage', 'group', ['guest']);
    await maria.act('sendBroadcastMessage', '{"emoji":"👍"}', 'EMOJI_REACTION');
    await ben.until('the last one', ({ messages }) => messages.length === 3);

    const { messages } = await ben.look();
    assert.deepEqual(
      messages.map(({ to, roles, type, text, sender, senderId }) => ({ to, roles, type, text, sender, senderId })),
      [
        { to: benId, roles: [], type: 'chat', text: 'private', sender: 'Maria', senderId: mariaId },
        { to: undefined, roles: ['guest'], type: 'chat', text: 'group', sender: 'Maria', senderId: mariaId },
        { to: undefined, roles: [], type: 'EMOJI_REACTION', text: '{"emoji":"👍"}', sender: 'Maria', senderId: mariaId },
      ],
    );
    for (const { time } of messages) assert.ok(time >= before - 1000 && time <= Date.now() + 1000, `${time} is now`);
    assert.equal(new Set(messages.map(({ id }) => id)).size, 3);
  });
}

for (const era of ERAS) {
  house.test(`${era}: messages sent at once keep their order`, async room => {
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben')]);
    const sent = Array.from({ length: 15 }, (_, n) => `line ${n}`);
    await Promise.all(sent.map(line => maria.act('sendBroadcastMessage', line)));
    await ben.until('all of them', ({ messages }) => messages.length === sent.length);
    assert.deepEqual(lines(await ben.look()), sent.map(line => `Maria: ${line}`));
    assert.deepEqual(lines(await maria.look()), sent.map(line => `Maria: ${line}`));
  });

  house.test(`${era}: who leaves the room and comes again finds an empty chat, and is heard`, async room => {
    const [maria, ben] = await Promise.all([room.join(era, 'Maria'), room.join(era, 'Ben')]);
    await maria.act('sendBroadcastMessage', 'before');
    await ben.until('the line', hasLine('Maria: before'));
    await ben.act('leave');
    await maria.meets();

    await ben.join(await ben.token(room.codes.guest));
    await maria.meets('Ben');
    await ben.act('sendBroadcastMessage', 'after');
    await maria.until('Ben again', hasLine('Ben: after'));
    assert.deepEqual(lines(await ben.look()), ['Ben: after']);
  });

  house.test(`${era}: a viewer may read and not speak, and hears why`, async room => {
    const [vera, ben] = await Promise.all([room.join(era, 'Vera', { role: 'viewer' }), room.join(era, 'Ben')]);
    await assert.rejects(vera.act('sendBroadcastMessage', 'hello'), { code: 403, words: /may not send messages/ });
    await ben.act('sendBroadcastMessage', 'read this');
    const seen = await vera.until("Ben's line", hasLine('Ben: read this'));
    assert.deepEqual(lines(seen), ['Ben: read this']);
    assert.deepEqual(lines(await ben.look()), ['Ben: read this']);
  });

  house.test(`${era}: a message that is too long is refused with words`, async room => {
    const maria = await room.join(era, 'Maria');
    await maria.act('sendBroadcastMessage', 'x'.repeat(60_000));
    await assert.rejects(maria.act('sendBroadcastMessage', 'x'.repeat(70_000)), { code: 413, words: /at most 65536 bytes/ });
  });
}
