import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { openHouse } from '../support/house.mjs';

// The session store is newer than 2022: pages with the current SDK only, and one with the old SDK among them.
const house = openHouse();

const VALUES = {
  text: 'text',
  empty: '',
  zero: 0,
  half: 0.5,
  no: false,
  yes: true,
  list: [1, 'two', [3], { four: null }],
  object: { a: { b: 'c' }, 'ключ 😀': 1 },
  nothing: [],
};
const KEYS = Object.keys(VALUES);

const has = (key, value) => ({ values }) => isDeepStrictEqual(values?.[key], value);

house.test('values of every kind reach whoever observes, in both directions', async room => {
  const [maria, ben] = await Promise.all([room.join('current', 'Maria'), room.join('current', 'Ben')]);
  await Promise.all([maria.act('sessionStore.observe', KEYS), ben.act('sessionStore.observe', KEYS)]);

  for (const [writer, reader] of [[maria, ben], [ben, maria]]) {
    for (const key of KEYS) {
      await writer.act('sessionStore.set', key, `${writer.name} takes ${key}`);
      await writer.act('sessionStore.set', key, VALUES[key]);
      await reader.until(`${key} as it was set`, has(key, VALUES[key]));
    }
    assert.deepEqual((await writer.look()).values, VALUES);
  }
});

house.test('who joins late gets the values that stand, of the observed keys alone', async room => {
  const maria = await room.join('current', 'Maria');
  for (const key of KEYS) await maria.act('sessionStore.set', key, VALUES[key]);
  await maria.act('sessionStore.set', 'unwatched', 'by nobody');

  const ben = await room.join('current', 'Ben');
  await ben.act('sessionStore.observe', KEYS);
  await ben.until('everything that stands', ({ values }) => isDeepStrictEqual(values, VALUES));
});

house.test('observing more keeps what was observed, and what is no longer observed stays as it is', async room => {
  const [maria, ben] = await Promise.all([room.join('current', 'Maria'), room.join('current', 'Ben')]);
  await ben.act('sessionStore.observe', 'slide');
  await ben.act('sessionStore.observe', ['poll', 'timer']);
  await maria.act('sessionStore.set', 'slide', 1);
  await maria.act('sessionStore.set', 'poll', 'open');
  await ben.until('both keys', ({ values }) => values?.slide === 1 && values?.poll === 'open');

  await ben.act('sessionStore.unobserve', 'slide');
  await maria.act('sessionStore.set', 'slide', 2);
  // What is told in order: when this has come, the slide would have been there.
  await maria.act('sessionStore.set', 'timer', 30);
  const { values } = await ben.until('the timer', has('timer', 30));
  assert.equal(values.slide, 1);
});

for (const [how, nothing] of [['undefined', undefined], ['null', null]]) {
  house.test(`a key set to ${how} is unset for everyone`, async room => {
    const [maria, ben] = await Promise.all([room.join('current', 'Maria'), room.join('current', 'Ben')]);
    await ben.act('sessionStore.observe', ['spotlight']);
    await maria.act('sessionStore.set', 'spotlight', { id: 1 });
    await ben.until('the spotlight', has('spotlight', { id: 1 }));
    await maria.act('sessionStore.set', 'spotlight', nothing);
    await ben.until('no spotlight', ({ values }) => (values.spotlight ?? null) === null);

    const zoe = await room.join('current', 'Zoe');
    await zoe.act('sessionStore.observe', ['spotlight', 'known']);
    await maria.act('sessionStore.set', 'known', true);
    const { values } = await zoe.until('the other key', has('known', true));
    assert.equal(values.spotlight ?? null, null);
  });
}

house.test('many writers, one order: everyone ends with the same value, the writers too', async room => {
  const people = await Promise.all(['Maria', 'Ben', 'Zoe'].map(name => room.join('current', name)));
  await Promise.all(people.map(person => person.act('sessionStore.observe', ['slide', 'done'])));
  await Promise.all(
    people.flatMap(person => Array.from({ length: 10 }, (_, n) => person.act('sessionStore.set', 'slide', `${person.name} ${n}`))),
  );
  await people[0].act('sessionStore.set', 'done', true);
  const seen = await Promise.all(people.map(person => person.until('the end', has('done', true))));
  assert.equal(new Set(seen.map(({ values }) => values.slide)).size, 1, seen.map(({ values }) => values.slide).join());
});

house.test('the key "default" is the session metadata of both eras', async room => {
  const [maria, ben] = await Promise.all([room.join('current', 'Maria'), room.join('seed', 'Ben')]);
  await maria.act('sessionStore.observe', 'default');
  await ben.act('setSessionMetadata', 'by Ben, in 2022');
  await maria.until('what Ben set', has('default', 'by Ben, in 2022'));

  await maria.act('sessionStore.set', 'default', { by: 'Maria' });
  await ben.act('populateSessionMetadata');
  assert.deepEqual((await ben.look()).metadata, { by: 'Maria' });
});

house.test('long values and odd characters pass unchanged', async room => {
  const [maria, ben] = await Promise.all([room.join('current', 'Maria'), room.join('current', 'Ben')]);
  await ben.act('sessionStore.observe', ['long', 'odd']);
  const long = '0123456789ÄÖÜ😀'.repeat(3000);
  const odd = { text: 'a\u0000b "quoted" \\ </script> \u2028 \u{1F469}\u200D\u{1F680}' };
  await maria.act('sessionStore.set', 'long', long);
  await maria.act('sessionStore.set', 'odd', odd);
  await ben.until('the long value', has('long', long));
  await ben.until('the odd one', has('odd', odd));
});

house.test('a viewer may watch and not set, and hears why', async room => {
  const [vera, ben] = await Promise.all([room.join('current', 'Vera', { role: 'viewer' }), room.join('current', 'Ben')]);
  await vera.act('sessionStore.observe', 'slide');
  await assert.rejects(vera.act('sessionStore.set', 'slide', 7), { code: 403, words: /may not change the session's data/ });
  await ben.act('sessionStore.set', 'slide', 8);
  await vera.until("Ben's slide", has('slide', 8));
});
