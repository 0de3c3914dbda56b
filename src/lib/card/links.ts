import { base } from '$app/paths';

/** The permanent page of a claim. */
export const claimHref = (id: string): string => `${base}/data/claim/${id}/`;

export const stepHref = (step: string): string => `${base}/#${step}`;

export const explorerHref = (): string => `${base}/data/`;
