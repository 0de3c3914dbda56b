import type { ClientInit } from '@sveltejs/kit';
import { openCards } from '$lib/card/cards';
import { keepForOffline } from '$lib/offline';

/**
 * Marks open their cards on every page, and every page but a frame is kept for a time without a network. Here, and not in the pages: the kit counts the styles and chunks that a page may load
 * later among those that it needs at once, but not what the app's own entry may load later.
 */
export const init: ClientInit = () => {
  openCards();
  keepForOffline();
};
