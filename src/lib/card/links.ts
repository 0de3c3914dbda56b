import { wayToTop } from '$lib/ui/top';

/** The permanent page of a claim. */
export const claimHref = (id: string): string => `${wayToTop()}/data/claim/${id}/`;

export const stepHref = (step: string): string => `${wayToTop()}/#${step}`;

export const explorerHref = (): string => `${wayToTop()}/data/`;
