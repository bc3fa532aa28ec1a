import assert from 'node:assert/strict';
import { ERAS } from '../support/eras.mjs';
import { openHouse } from '../support/house.mjs';

// Our own app in one room with pages of both eras.
const house = openHouse();

const EMOJI = '👩‍🚀';

const pageLines = ({ messages, self }) =>
  messages.filter(({ type }) => type === 'chat').map(({ sender, senderId, text }) => `${senderId === self.id ? self.name : sender}: ${text}`);
const appLines = ({ chat }) => chat.map(({ sender, text }) => `${sender}: ${text}`);

for (const era of ERAS) {
  house.test(`${era}: the app and the page see each other with names and roles`, async room => {
    const otto = await room.joinByApp('Otto', { role: 'host' });
    const maria = await room.join(era, 'Maria', { data: '{"mood":"good"}' });
    const { others: [ottoAtMaria] } = await maria.meets('Otto');
    assert.equal(ottoAtMaria.role, 'host');
    const { people } = await otto.until('Maria', ({ people }) => people.length === 2);
    assert.deepEqual(
      people.map(({ name, role, data }) => ({ name, role, data })),
      [{ name: 'Otto', role: 'host', data: '' }, { name: 'Maria', role: 'guest', data: '{"mood":"good"}' }],
    );

    otto.rename('Otto II');
    await maria.meets('Otto II');
    await maria.act('changeName', 'Maria II');
    await otto.until('her new name', ({ people }) => people[1].name === 'Maria II');
    otto.leave();
    await maria.meets();
  });

  house.test(`${era}: the session metadata that a page sets are the notes of the app`, async room => {
    const [otto, maria] = await Promise.all([room.joinByApp('Otto'), room.join(era, 'Maria')]);
    await maria.act('setSessionMetadata', `# Agenda\n- ${EMOJI} first`);
    await otto.until("Maria's text", ({ notes }) => notes === `# Agenda\n- ${EMOJI} first`);
    await maria.act('setSessionMetadata', `# Agenda\n- ${EMOJI} first\n- second`);
    await otto.until('the second line', ({ notes }) => notes === `# Agenda\n- ${EMOJI} first\n- second`);

    const late = await room.joinByApp('Late Otto');
    assert.equal((await late.look()).notes, `# Agenda\n- ${EMOJI} first\n- second`);
  });

  house.test(`${era}: what is typed in the app reaches a page that refetches as documented`, async room => {
    const [otto, maria] = await Promise.all([room.joinByApp('Otto'), room.join(era, 'Maria')]);
    await otto.until('Maria', ({ people }) => people.length === 2);
    const text = `Notes by Otto ${EMOJI}`;
    // Key by key; the app itself broadcasts ("refresh", "metadata").
    for (let at = 0; at < text.length; ) {
      const key = String.fromCodePoint(text.codePointAt(at));
      otto.type(at, 0, key);
      at += key.length;
    }
    await maria.until('the whole text', ({ metadata }) => metadata === text);
    otto.type(0, 'Notes'.length, 'Minutes');
    await maria.until('the other word', ({ metadata }) => metadata === text.replace('Notes', 'Minutes'));

    const { version } = await otto.look();
    assert.deepEqual(await otto.set('all new'), { version: version + 1 });
    await maria.until('what was set', ({ metadata }) => metadata === 'all new');
  });

  house.test(`${era}: the app and the page chat, with everyone, a role or one another, and nothing comes twice`, async room => {
    const [otto, maria, ben] = await Promise.all([
      room.joinByApp('Otto', { role: 'host' }),
      room.join(era, 'Maria'),
      room.join(era, 'Ben'),
    ]);
    await maria.meets('Ben', 'Otto');
    const ottoId = (await otto.look()).self.id;
    const mariaId = (await maria.look()).self.id;

    otto.chat('hello from the app');
    otto.chat('to Maria alone', { to: mariaId });
    otto.chat('to guests', { roles: ['guest'] });
    await maria.until("Otto's lines", seen => pageLines(seen).length === 3);
    await maria.act('sendBroadcastMessage', 'hello from the page');
    await maria.act('sendDirectMessage', 'to Otto alone', ottoId);
    await maria.act('sendGroupMessage', 'to hosts', ['host']);
    await otto.until('the six lines', ({ chat }) => chat.length === 6 && chat.every(({ sent }) => sent));
    otto.chat('the end');
    await Promise.all([maria, ben].map(person => person.until('the end', seen => pageLines(seen).includes('Otto: the end'))));

    const all = [
      'Otto: hello from the app', 'Otto: to Maria alone', 'Otto: to guests',
      'Maria: hello from the page', 'Maria: to Otto alone', 'Maria: to hosts', 'Otto: the end',
    ];
    assert.deepEqual(pageLines(await maria.look()), all);
    assert.deepEqual(appLines(await otto.look()), all);
    assert.deepEqual(
      pageLines(await ben.look()),
      ['Otto: hello from the app', 'Otto: to guests', 'Maria: hello from the page', 'Otto: the end'],
    );
    const { chat } = await otto.look();
    assert.deepEqual(chat.map(({ to }) => to), ['', mariaId, '', '', ottoId, '', '']);
  });

  house.test(`${era}: a value that is no text is shown by the app as JSON until a text takes its place`, async room => {
    const [otto, maria] = await Promise.all([room.joinByApp('Otto'), room.join(era, 'Maria')]);
    await maria.act('setSessionMetadata', { votes: [1, 2.5, null], open: true });
    const { notes } = await otto.until('an object', ({ content }) => content === 'Other');
    assert.deepEqual(JSON.parse(notes), { votes: [1, 2.5, null], open: true });
    await maria.act('setSessionMetadata', 'words again');
    await otto.until('a text', ({ content, notes }) => content === 'Text' && notes === 'words again');
    otto.type(0, 0, 'some ');
    await otto.until('its edit in the room', ({ notes, pending }) => notes === 'some words again' && pending === 0);
    await maria.act('populateSessionMetadata');
    assert.equal((await maria.look()).metadata, 'some words again');
  });
}

house.test('an observing page follows the typing in the app, and both end with the same text', async room => {
  const [otto, nora, maria] = await Promise.all([
    room.joinByApp('Otto'),
    room.joinByApp('Nora'),
    room.join('current', 'Maria'),
  ]);
  await maria.act('sessionStore.observe', 'default');
  await maria.act('sessionStore.set', 'default', 'BEGIN END');
  await Promise.all([otto, nora].map(person => person.until('the frame', ({ notes }) => notes === 'BEGIN END')));
  for (let n = 0; n < 30; n += 1) {
    otto.type(6, 0, 'o');
    nora.type(6, 0, 'n');
  }
  const [ottos, noras] = await Promise.all(
    [otto, nora].map(person => person.until('everything', ({ notes, pending }) => notes.length === 69 && pending === 0)),
  );
  assert.equal(ottos.notes, noras.notes);
  await maria.until('the same text', ({ values }) => values.default === ottos.notes);
  assert.match(ottos.notes, /^BEGIN [on]{60}END$/);
});

house.test('what was typed in the app while it was cut off goes into what a page has set meanwhile', async room => {
  const relay = await room.relay();
  const [otto, maria] = await Promise.all([room.joinByApp('Otto', { via: relay }), room.join('current', 'Maria')]);
  await maria.act('sessionStore.observe', 'default');
  await maria.act('sessionStore.set', 'default', 'one two');
  await otto.until('the text', ({ notes }) => notes === 'one two');
  relay.cut();
  await otto.until('the cut', ({ state }) => state === 'Reconnecting');
  otto.type(0, 0, 'zero ');
  await maria.act('sessionStore.set', 'default', 'one three two');
  relay.mend();
  await otto.until('both', ({ notes, pending }) => pending === 0 && notes === 'zero one three two');
  await maria.until('both', ({ values }) => values.default === 'zero one three two');
});

house.test("a page's raised hand and its going are seen by the app", async room => {
  const [otto, maria] = await Promise.all([room.joinByApp('Otto', { role: 'host' }), room.join('current', 'Maria')]);
  await otto.until('Maria', ({ people }) => people.length === 2);
  await maria.act('raiseLocalPeerHand');
  await otto.until('her hand', ({ people }) => people[1].hand);
  await maria.closeTab();
  await otto.until('nobody else', ({ people }) => people.length === 1);
});

house.test('the notes stay while somebody with any client is in the room, and are gone after the last', async room => {
  const [otto, maria, ben] = await Promise.all([
    room.joinByApp('Otto'),
    room.join('current', 'Maria'),
    room.join('seed', 'Ben'),
  ]);
  await ben.act('setSessionMetadata', 'ours');
  await otto.until('the text', ({ notes }) => notes === 'ours');
  await maria.act('leave');
  await ben.act('leave');
  await otto.until('nobody else', ({ people }) => people.length === 1);
  const zoe = await room.join('seed', 'Zoe');
  await zoe.act('populateSessionMetadata');
  assert.equal((await zoe.look()).metadata, 'ours');
  await zoe.act('leave');
  otto.leave();
  await otto.until('the door from outside', ({ state }) => state === 'Left');

  const late = await room.joinByApp('Late');
  assert.equal((await late.look()).notes, '');
});
