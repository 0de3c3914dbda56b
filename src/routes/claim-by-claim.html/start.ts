import '../../app.css';
import '$lib/surfaces/story/steps.css';
import './views.css';
import { hydrate, mount } from 'svelte';
import { openCards } from '$lib/card/cards';
import { carrySheets } from '$lib/stage/chart-sheet';
import Story from '$lib/surfaces/story/Story.svelte';
import { isView, type View } from './addresses';
import ClaimList from './ClaimList.svelte';
import { turnLinks } from './links';
import { unpack, type Packed } from './packed';

const root = document.documentElement;
const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The copy has no part ${id}`);
  return found;
};

/** Cards by every id that their claims have had. */
function cardsOf({ cards }: Packed): Map<string, Packed['cards'][number]> {
  return new Map(cards.flatMap((card) => [card.id, ...card.formerly].map((id) => [id, card] as const)));
}

function show(view: View, { record, cards }: Packed): void {
  if (view === 'claims') {
    mount(ClaimList, { target: part('claims'), props: { cards } });
    root.dataset.ready = 'true';
  } else hydrate(Story, { target: part('story'), props: { record }, recover: false });
}

/** Brings the view that is asked for to life. Where that fails the written page comes back: see app.html. */
async function start(): Promise<void> {
  const packed = await unpack(part('packed').textContent);
  const view = isView(root.dataset.view ?? null) ? (root.dataset.view as View) : 'story';
  const cards = cardsOf(packed);
  carrySheets(packed.sheets);
  openCards((id) => {
    const card = cards.get(id);
    return card ? Promise.resolve(card) : Promise.reject(new Error(`No card of ${id}`));
  });
  turnLinks({ view, search: location.search }, root.dataset.living ?? null);
  document.querySelector(`.copy-views a[href="?view=${view}"]`)?.setAttribute('aria-current', 'page');
  show(view, packed);
}

await start();
