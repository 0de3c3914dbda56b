import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { HTMLElement, parse, TextNode } from 'node-html-parser';

/** What `vite build` wrote; the tests that use this run after it. */
export const BUILD = 'build';

if (!existsSync(join(BUILD, 'index.html')))
  throw new Error('There is no build/index.html: run `npm run build` before these tests.');

/** Every file of the build, from its top, with slashes; without the compressed twins. */
export const files = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(join(BUILD, name)).isFile() && !/\.(br|gz)$/.test(name))
  .sort();

export const pages = files.filter((name) => name.endsWith('.html'));
export const read = (name: string): string => readFileSync(join(BUILD, name), 'utf8');

/** Bytes as sent to a browser that takes brotli. */
export function sentBytes(name: string): number {
  const twin = join(BUILD, `${name}.br`);
  return statSync(existsSync(twin) ? twin : join(BUILD, name)).size;
}

const parsed = new Map<string, HTMLElement>();

export function pageTree(name: string): HTMLElement {
  const tree = parsed.get(name) ?? parse(read(name));
  parsed.set(name, tree);
  return tree;
}

/** Texts below an element; `skip` leaves whole elements out. */
export function textsOf(element: HTMLElement, skip: (child: HTMLElement) => boolean = () => false): string[] {
  return element.childNodes.flatMap((node) => {
    if (node instanceof HTMLElement) return skip(node) ? [] : textsOf(node, skip);
    return node instanceof TextNode ? [node.text] : [];
  });
}

/** The file of the build that an address leads to from a page; null where it leads out of the site. */
export function fileAt(page: string, address: string): { file: string; hash: string } | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  const base = process.env.BASE_PATH ?? '';
  const [path = '', hash = ''] = address.replace(/\?[^#]*/, '').split('#');
  const rooted = path.startsWith('/')
    ? path.replace(new RegExp(`^${base}/`), '/').slice(1)
    : posix.join(posix.dirname(page), path);
  const file =
    path === '' ? page : rooted === '.' || rooted === '' || rooted.endsWith('/') ? posix.join(rooted, 'index.html') : rooted;
  return { file: file.replace(/^\.\//, ''), hash: decodeURIComponent(hash) };
}
