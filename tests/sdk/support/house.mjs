import { after, before, test } from 'node:test';
import { Browser } from './browser.mjs';
import { Confabd } from './confabd.mjs';
import { PagePerson } from './pages.mjs';
import { PageServer } from './pageserver.mjs';
import { AppPerson } from './peers.mjs';
import { Relay } from './relay.mjs';

// Of a test that hangs.
const TEST_TIMEOUT_MS = 600_000;

// What every test of a file shares: one server, one browser, the pages. Tests meet in rooms of their own.
export function openHouse() {
  const house = new House();
  before(() => house.open());
  after(() => house.close());
  return house;
}

class House {
  async open() {
    [this.confabd, this.pages, this.browser] = await Promise.all([
      Confabd.start(),
      PageServer.start(),
      Browser.start(),
    ]);
  }

  async close() {
    await Promise.all([this.browser?.close(), this.confabd?.stop(), this.pages?.close()]);
  }

  // A test with a room to meet in; everyone in it goes with the test.
  test(name, story) {
    test(name, { timeout: TEST_TIMEOUT_MS }, async t => story(await this.#room(t, this.confabd), t));
  }

  // The same in a room of another server, which is started for it.
  testWithServer(options, name, story) {
    test(name, { timeout: TEST_TIMEOUT_MS }, async t => {
      const confabd = await Confabd.start(options);
      t.after(() => confabd.stop());
      await story(await this.#room(t, confabd), t);
    });
  }

  async #room(t, confabd) {
    return new Room(this, t, confabd, await confabd.createRoom(t.name));
  }
}

class Room {
  #house;
  #test;

  constructor(house, test, confabd, { id, codes }) {
    this.#house = house;
    this.#test = test;
    this.confabd = confabd;
    this.id = id;
    this.codes = codes;
  }

  // A page that has not joined yet. `via`: a relay; `browser`: another one than the house's.
  async page(era, name, { via = this.confabd, browser = this.#house.browser } = {}) {
    const person = await PagePerson.open(browser, this.#house.pages, { era, name, server: via.url });
    this.#test.after(() => person.leaveTheBrowser().catch(() => {}));
    return person;
  }

  // Someone inside, with a page.
  async join(era, name, { role = 'guest', data, userId, ...place } = {}) {
    const person = await this.page(era, name, place);
    await person.join(await person.token(this.codes[role], userId), data);
    await person.until('the room', ({ connected, self }) => connected && self?.role === role);
    return person;
  }

  // Someone inside, with our own app.
  async joinByApp(name, { role = 'guest', via = this.confabd } = {}) {
    const person = new AppPerson(name);
    this.#test.after(() => person.close());
    person.join(via.url, this.codes[role]);
    await person.until('the room', ({ state, content }) => state === 'Joined' && content !== 'Loading');
    return person;
  }

  async relay() {
    const relay = await Relay.to(this.confabd.url);
    this.#test.after(() => relay.close());
    return relay;
  }

  // A browser that may be killed.
  async browser() {
    const browser = await Browser.start();
    this.#test.after(() => browser.close());
    return browser;
  }
}
