import { config, workspaceRequire } from './config.mjs';
import { PATIENCE_MS } from './until.mjs';

const { chromium } = workspaceRequire('playwright-core');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name leads anywhere, and no address but this computer's is used.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

// A headless Chromium with a profile of its own, and pages in it that share nothing. It ends with this process.
export class Browser {
  #connection;

  static async start() {
    const browser = new Browser();
    browser.#connection = await chromium.launch({
      executablePath: config.chromium,
      args: FLAGS,
      timeout: PATIENCE_MS,
    });
    return browser;
  }

  async openPage(address) {
    const context = await this.#connection.newContext();
    const page = await context.newPage();
    await page.goto(address, { timeout: PATIENCE_MS });
    return page;
  }

  async close() {
    await this.#connection.close();
  }

  // As a crash does: no page has time to say goodbye.
  async kill() {
    const session = await this.#connection.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const gone = new Promise(resolve => this.#connection.once('disconnected', resolve));
    // Held first, all of them: whoever saw another go would still close the connections in good order.
    for (const signal of ['SIGSTOP', 'SIGKILL']) for (const { id } of processInfo) process.kill(id, signal);
    await gone;
  }
}
