/**
 * Way to the site's top from the page that is open, without a slash at its end; app.html says it. For scripts that run in
 * pages which start themselves: there `$app/paths` would bring SvelteKit's router along.
 */
export const wayToTop = (): string => document.documentElement.dataset.top ?? '.';
