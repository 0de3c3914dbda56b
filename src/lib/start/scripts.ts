import { readFileSync } from 'node:fs';
import { dev } from '$app/environment';

/** What the client's build, done before pages are prerendered, wrote of itself. */
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

interface Chunk {
  file: string;
  imports?: string[];
}

/**
 * A page's own script, first, and all that it imports: addresses from the site's top, without a slash before them.
 * @param entry its path in the project, one of those in scripts/lib/own-starts.mjs
 */
export function scriptsOf(entry: string): string[] {
  if (dev) return [entry];
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  add(entry);
  if (found.size === 0) throw new Error(`${entry} is no entry of the build`);
  return [...found];
}
