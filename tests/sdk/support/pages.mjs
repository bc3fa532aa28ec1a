import { until } from './until.mjs';

// What the SDK rejected a call with.
export class SdkError extends Error {
  constructor({ code, name, message, description }) {
    super(`${name} ${code}: ${message} (${description})`);
    Object.assign(this, { code, words: `${message} ${description}` });
  }
}

// Someone in front of a page with the 100ms SDK.
export class PagePerson {
  #page;
  #server;
  #addresses = [];

  // `server`: the address that the page is given, a relay's where one stands between.
  static async open(browser, pages, { era, name, server }) {
    return new PagePerson(await browser.openPage(pages.address(era)), { era, name, server });
  }

  constructor(page, { era, name, server }) {
    this.#page = page;
    page.on('request', request => this.#addresses.push(request.url()));
    this.#server = server;
    this.era = era;
    this.name = name;
  }

  // A token for a room code, the way pages of that era get it.
  async token(code, userId) {
    return this.#settle(
      this.#page.evaluate(
        ([server, code, userId]) =>
          person.token(server, code, userId).then(
            value => ({ value }),
            ({ code, name, message, description }) => ({ failure: { code, name, message, description } }),
          ),
        [this.#server, code, userId],
      ),
    );
  }

  async join(token, data) {
    const target = { name: this.name, token, server: this.#server, data };
    await this.#settle(
      this.#page.evaluate(
        target =>
          person.join(target).then(
            () => ({}),
            ({ code, name, message, description }) => ({ failure: { code, name, message, description } }),
          ),
        target,
      ),
    );
  }

  // Calls an action of the SDK: act('sendDirectMessage', 'hello', peerId).
  async act(action, ...parameters) {
    return this.#settle(
      this.#page.evaluate(([action, parameters]) => person.act(action, ...parameters), [action, parameters]),
    );
  }

  findAll(options) {
    return this.#page.evaluate(options => person.findAll(options), options);
  }

  look() {
    return this.#page.evaluate(() => person.look());
  }

  after(turn) {
    return this.#page.evaluate(turn => person.after(turn), turn).catch(() => {});
  }

  until(what, isSo, options) {
    return until(this, what, isSo, options);
  }

  // Other names in the room, as this page knows them, in alphabetical order.
  async meets(...names) {
    const wanted = [...names].sort().join();
    return this.until(`${wanted || 'nobody'} as the others`, ({ others }) =>
      others.map(({ name }) => name).sort().join() === wanted);
  }

  // What the page asked for that was not on this computer.
  strangers() {
    return this.#addresses.filter(address => new URL(address).hostname !== '127.0.0.1');
  }

  // From now on counts how often the page makes one of these; the answer tells the count.
  async countCalls(constructor) {
    await this.#page.evaluate(constructor => {
      globalThis.made = 0;
      globalThis[constructor] = new Proxy(globalThis[constructor], {
        construct(target, parameters) {
          globalThis.made += 1;
          return Reflect.construct(target, parameters);
        },
      });
    }, constructor);
    return () => this.#page.evaluate(() => globalThis.made);
  }

  // The ways of a page to go without a word.
  async closeTab() {
    await this.#page.close();
  }

  async reload() {
    await this.#page.reload();
  }

  async leaveTheBrowser() {
    await this.#page.context().close();
  }

  async #settle(answer) {
    const { value, failure } = await answer;
    if (failure) throw new SdkError(failure);
    return value;
  }
}
