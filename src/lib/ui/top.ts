/** At build time only: in the browser it would bring SvelteKit's router along, which pages that start themselves do without. */
const paths = import.meta.env.SSR ? await import('$app/paths') : null;

/** Way to the site's top from the page, without a slash at its end; in the browser app.html says it. */
export const wayToTop = (): string => paths?.base ?? document.documentElement.dataset.top ?? '.';
