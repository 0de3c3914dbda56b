import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteHandler } from '../../scripts/lib/serve.mjs';
import { workerFor } from '../../scripts/lib/worker.mjs';

const BASE = process.env.BASE_PATH ?? '';

/** A host of a copy of the built site, which can fall silent, be slow, and publish a newer version. */
export class Host {
  readonly folder = mkdtempSync(join(tmpdir(), 'host-'));
  /** How long pages take, ms. */
  slow = 0;
  #silent = false;
  #handler = siteHandler(this.folder, BASE);
  #server = createServer((request, response) => {
    if (this.#silent) response.destroy();
    else if (this.slow > 0 && request.headers.accept?.includes('text/html'))
      setTimeout(() => this.#handler(request, response), this.slow); // prettier-ignore
    else this.#handler(request, response);
  });

  static async open(): Promise<Host> {
    const host = new Host();
    cpSync('build', host.folder, { recursive: true, filter: (name) => !/stills|data.claim.[^/]+.index/.test(name) });
    host.#handler = siteHandler(host.folder, BASE);
    await new Promise<void>((resolve) => host.#server.listen(0, resolve));
    return host;
  }

  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${BASE}/`;
  }

  /** As where the network is gone: every connection breaks. */
  fallSilent(): void {
    this.#silent = true;
    this.#server.closeAllConnections();
  }

  speakAgain(): void {
    this.#silent = false;
  }

  /** Another version of the site: some words of a page are others, and a script of the old one may be gone. */
  publish(page: string, from: string, to: string, gone?: string): void {
    const file = join(this.folder, page);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${page} has no ${from}`);
    writeFileSync(file, text.replaceAll(from, to));
    if (gone) rmSync(join(this.folder, gone));
    writeFileSync(join(this.folder, 'service-worker.js'), workerFor(this.folder));
    for (const name of [page, 'service-worker.js', ...(gone ? [gone] : [])])
      for (const twin of ['br', 'gz']) rmSync(join(this.folder, `${name}.${twin}`));
    this.#handler = siteHandler(this.folder, BASE);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.folder, { recursive: true });
  }
}
