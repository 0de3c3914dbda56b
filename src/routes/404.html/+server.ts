import { m } from '$lib/paraglide/messages.js';
import { barePage } from '../bare';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What hosts answer with where nothing is. */
export const GET: RequestHandler = () => barePage(m.not_found(), m.not_found_text(), [{ path: '/', name: m.to_the_story() }]);
