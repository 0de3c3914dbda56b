/** Components that no script brings to life: of them the copy has the HTML, and from here the styles. */
export { default as Credits } from '../Credits.svelte';
export { default as CopyHead } from './CopyHead.svelte';
export { default as CopyPlans } from './CopyPlans.svelte';
export { default as PlanHead } from '$lib/surfaces/lessons/PlanHead.svelte';
