import '../../app.css';
import '$lib/surfaces/deck/slides.css';
import '$lib/surfaces/lessons/answers.css';
import '$lib/surfaces/lessons/paper.css';
import '$lib/surfaces/lessons/plan.css';
import '$lib/surfaces/lessons/sheet.css';
import '$lib/surfaces/story/steps.css';
import './views.css';
import { hydrate, mount } from 'svelte';
import { openCards } from '$lib/card/cards';
import { m } from '$lib/paraglide/messages.js';
import { carrySheets } from '$lib/stage/chart-sheet';
import Deck from '$lib/surfaces/deck/Deck.svelte';
import Story from '$lib/surfaces/story/Story.svelte';
import { isView, type View } from './addresses';
import ClaimList from './ClaimList.svelte';
import { turnLinks } from './links';
import { unpack, type Packed } from './packed';
import { picturedSlides } from './slides';
import { paperOf } from './papers';

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

/** One view alone is in the page: ids are those of the site, and its pages share some. */
function show(view: View, { record, cards, deck, slides, papers }: Packed): void {
  const written = view === 'present' ? picturedSlides(slides, part('story')) : '';
  if (view !== 'story') part('story').remove();
  if (view === 'story') hydrate(Story, { target: part('story'), props: { record }, recover: false });
  else if (view === 'present') {
    const heading = Object.assign(document.createElement('h1'), { className: 'visually-hidden', textContent: m.deck_heading() });
    part('present').append(heading);
    mount(Deck, { target: part('present'), props: { data: { ...deck, record }, written } });
  } else if (view === 'claims') mount(ClaimList, { target: part('claims'), props: { cards } });
  else {
    part('papers').role = 'main';
    part('papers').innerHTML = paperOf(view, papers, location.search);
  }
  // Below the slides, which fill the window.
  if (view === 'present') document.body.append(document.querySelector('.copy-head') ?? '');
  if (view !== 'story' && view !== 'present') root.dataset.ready = 'true';
  if (location.hash && view !== 'story') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** Brings the view that is asked for to life. Where that fails the written page comes back: see app.html. */
async function start(): Promise<void> {
  const packed = await unpack(part('packed').textContent);
  const { view: asked } = root.dataset;
  const view = isView(asked) ? asked : 'story';
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
