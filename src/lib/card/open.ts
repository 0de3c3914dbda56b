import { mount, unmount } from 'svelte';
import CardDialog from './CardDialog.svelte';
import { partInSight, type Part } from './in-sight';
import { claimHref } from './links';
import type { CardRecord, LoadCard } from './record';

const fetchCard: LoadCard = async (id) => {
  const answer = await fetch(`${claimHref(id)}card.json`);
  if (!answer.ok) throw new Error(`No card of ${id}: ${answer.status}`);
  return answer.json() as Promise<CardRecord>;
};

/** Each card is loaded once; a failure is not remembered. */
function once(load: LoadCard): LoadCard {
  const known = new Map<string, Promise<CardRecord>>();
  return (id) => {
    const card = known.get(id) ?? load(id);
    known.set(id, card);
    card.catch(() => known.delete(id));
    return card;
  };
}

/** What a page that is a frame says of where its cards stand, and of links that it must not follow itself. */
export interface CardPlace {
  /** Where the host says that the frame is; null where it says nothing. */
  view: () => { top: number; height: number | null } | null;
  /** Whether the whole of the frame is in sight, whatever its height. */
  whole: () => boolean;
  /** Goes to an address without leaving the frame. */
  follow: (href: string) => void;
}

/** In a frame the history is the host page's too: there nothing may be pushed. */
const ownHistory = (): boolean => window.parent === window;

/** The page behind stays where it is, and as wide as it is. */
function holdPage(): () => void {
  const { style, clientWidth } = document.documentElement;
  // Only where the scroll bar takes room: else a gutter would take some that nothing took before.
  if (innerWidth > clientWidth) style.scrollbarGutter = 'stable';
  style.overflow = 'hidden';
  return () => {
    style.overflow = '';
    style.scrollbarGutter = '';
  };
}

/** Loads and shows cards, one dialog at a time. */
export class Cards {
  #load: LoadCard;
  #place: CardPlace | null;
  /** A card is open or on its way. */
  #busy = false;
  /** Settles once the history has gone back over the last card's entry. */
  #gone: Promise<void> = Promise.resolve();

  constructor(load: LoadCard = fetchCard, place: CardPlace | null = null) {
    this.#load = once(load);
    this.#place = place;
  }

  /** Loads what will probably be asked for; whether it succeeds will matter then. */
  foresee(ids: readonly string[]): void {
    for (const id of ids) this.#load(id).catch(() => undefined);
  }

  /**
   * Shows the card of one claim, or of several with a way between them.
   * @returns once it shows; rejects where a card can't be had
   */
  async open(ids: readonly string[], opener: HTMLElement): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    opener.ariaBusy = 'true';
    try {
      const records = await Promise.all(ids.map(this.#load));
      await this.#gone;
      this.#show(records, opener);
    } catch (reason) {
      this.#busy = false;
      throw reason;
    } finally {
      opener.ariaBusy = null;
    }
  }

  #part({ top, height }: DOMRect): Part | null {
    if (!this.#place) return null;
    const whole = { top: 0, height: innerHeight };
    return this.#place.whole() ? whole : partInSight(innerHeight, top + height / 2, this.#place.view());
  }

  #show(records: CardRecord[], opener: HTMLElement): void {
    const release = holdPage();
    const entry = new HistoryEntry();
    const dialog = mount(CardDialog, {
      target: document.body,
      props: {
        records,
        load: this.#load,
        leaves: entry.pushed,
        part: this.#part(opener.getBoundingClientRect()),
        onclosed: (to: string | null) => {
          entry.forget();
          void unmount(dialog);
          release();
          opener.focus({ preventScroll: true });
          this.#busy = false;
          // Going back to an address with a hash takes the focus away once more.
          this.#gone = entry.drop().then(() => opener.focus({ preventScroll: true }));
          if (to !== null)
            void this.#gone.then(() => (this.#place ? this.#place.follow(to) : location.assign(keepingOptions(to))));
        }
      }
    });
    entry.onback = () => dialog.close();
  }
}

/** The entry that lets Back close the card; it is taken out again when the card closes in another way. */
class HistoryEntry {
  readonly pushed: boolean;
  #listening = new AbortController();
  #left = false;
  onback: () => void = () => undefined;

  constructor() {
    this.pushed = ownHistory() && push();
    if (!this.pushed) return;
    const back = (): void => {
      this.#left = true;
      this.onback();
    };
    addEventListener('popstate', back, { once: true, signal: this.#listening.signal });
  }

  /** Back is the page's own again. */
  forget(): void {
    this.#listening.abort();
  }

  /** Goes back over the entry where that is still to be done. */
  drop(): Promise<void> {
    if (!this.pushed || this.#left) return Promise.resolve();
    return new Promise((resolve) => {
      // A turn later: the browser then has done with the hash of the entry that it came back to.
      addEventListener('popstate', () => setTimeout(resolve), { once: true });
      history.back();
    });
  }
}

/** Whether the entry could be pushed; a file opened from disk may have no history to write to. */
function push(): boolean {
  try {
    // With the state that is there: a router, where the page has one, takes both entries for one page.
    history.pushState(history.state, '');
    return true;
  } catch {
    return false;
  }
}

/** A step of the page that is open is reached with what the reader has set there. */
function keepingOptions(to: string): string {
  const address = new URL(to, location.href);
  if (address.pathname === location.pathname && address.hash && !address.search) address.search = location.search;
  return address.href;
}
