import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { config } from './config.mjs';
import { ERAS } from './eras.mjs';

// Nothing but this computer: the SDK would report to its makers. It sleeps in a worker made from a blob.
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src blob:; connect-src http://127.0.0.1:* ws://127.0.0.1:*";

// Serves a page for each era of the SDK, from another origin than the room server's.
export class PageServer {
  #server;
  #scripts;

  static async start() {
    const sources = ERAS.map(async era => [`/${era}.js`, await readFile(join(config.workspace, 'pages', `${era}.js`))]);
    const pages = new PageServer(new Map(await Promise.all(sources)));
    pages.#server.listen(0, '127.0.0.1');
    await once(pages.#server, 'listening');
    return pages;
  }

  constructor(scripts) {
    this.#scripts = scripts;
    this.#server = createServer((request, response) => this.#answer(request.url, response));
  }

  address(era) {
    return `http://127.0.0.1:${this.#server.address().port}/${era}`;
  }

  async close() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(path, response) {
    const script = this.#scripts.get(path);
    if (script) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
    } else if (ERAS.includes(path.slice(1))) {
      const head = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
      response.writeHead(200, head).end(`<!doctype html><title>${path.slice(1)}</title><script src="${path}.js"></script>`);
    } else {
      response.writeHead(404).end();
    }
  }
}
