/** Scripts of the pages that start themselves, without SvelteKit's router (see docs/decisions/019-the-story-starts-itself.md). */
const OWN_STARTS = [
  'src/routes/(story)/start.ts',
  'src/routes/present/start.ts',
  'src/routes/present/speaker/start.ts',
  'src/routes/embed/chart/[id]/start.ts',
  'src/routes/embed/[scene]/start.ts',
  'src/routes/embed/step/[id]/start.ts'
];

/** Last folder of the path that no parameter names. @param {string} id */
const folderOf = (id) =>
  id
    .split(/[/()]+/)
    .filter((part) => /^\w+$/.test(part))
    .at(-1) ?? 'page';

/**
 * Makes each of them an entry of the client's build; `src/lib/start/` tells a page its address.
 * @returns {import('vite').Plugin}
 */
export function ownStarts() {
  let client = false;
  return {
    name: 'own-starts',
    apply: 'build',
    configResolved({ build }) {
      client = !build.ssr;
    },
    buildStart() {
      if (client) for (const id of OWN_STARTS) this.emitFile({ type: 'chunk', id, name: folderOf(id) });
    }
  };
}
