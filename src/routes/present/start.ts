import { hydrate } from 'svelte';
import { openCards } from '$lib/card/cards';
import { keepForOffline } from '$lib/offline';
import Deck from '$lib/surfaces/deck/Deck.svelte';
import type { DeckData } from '$lib/surfaces/deck/data';

/** Brings the prerendered slides to life as a deck. A fault is not mended but thrown: the words stand in the page only. */
const [target, record] = ['deck', 'record'].map((id) => document.getElementById(id));
if (target && record) {
  openCards();
  hydrate(Deck, { target, props: { data: JSON.parse(record.textContent) as DeckData }, recover: false });
  keepForOffline();
}
