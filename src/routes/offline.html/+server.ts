import { m } from '$lib/paraglide/messages.js';
import { barePage } from '../bare';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What the worker answers with for a page that is not saved. */
export const GET: RequestHandler = () =>
  barePage(m.copy_unsaved(), m.copy_unsaved_text(), [
    { path: '/', name: m.to_the_story() },
    { path: '/present/', name: m.deck_title() },
    { path: '/method/', name: m.nav_method() }
  ]);
