/** What may lie over a slide: fetched together, once the deck has come to rest. */
export { default as Help } from './Help.svelte';
export { default as LinkDialog } from './LinkDialog.svelte';
export { default as NumberDialog } from './NumberDialog.svelte';
export { default as Overview } from './Overview.svelte';
