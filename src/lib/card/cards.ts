import { claimHref } from './links';
import type { CardPlace, Cards } from './open';
import type { LoadCard } from './record';

const OPENERS = 'a[data-claim], button[data-claim], [data-claim][data-opens]';

const openerOf = ({ target }: Event): HTMLElement | null => (target as Element).closest?.<HTMLElement>(OPENERS);
const idsOf = ({ dataset }: HTMLElement): string[] => dataset.claim?.split(' ') ?? [];
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button + +ctrlKey + +metaKey + +shiftKey + +altKey === 0;

/** One opener a document: who asks again takes over. */
let ending = new AbortController();

/**
 * Lets every mark of the page that names claims open their card: links, buttons, and what has `data-opens` besides. All that
 * a card needs is loaded when one is first wanted; where that fails, the link is followed.
 * @param load where cards come from, if not from their addresses
 * @param place where a page that is a frame shows cards, and how it follows links, if not in itself
 */
export function openCards(load?: LoadCard, place?: CardPlace): void {
  ending.abort();
  ending = new AbortController();
  const { signal } = ending;
  const follow = place?.follow ?? ((href: string) => location.assign(href));
  let cards: Promise<Cards> | undefined;
  const ready = (): Promise<Cards> => (cards ??= import('./open').then(({ Cards }) => new Cards(load, place)));

  const foresee = (event: Event): void => {
    const opener = openerOf(event);
    if (opener) ready().then((found) => event.type === 'pointerover' || found.foresee(idsOf(opener)), () => (cards = undefined)); // prettier-ignore
  };
  const open = (event: MouseEvent): void => {
    const opener = openerOf(event);
    if (!opener || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    const ids = idsOf(opener);
    ready()
      .then((found) => found.open(ids, opener))
      .catch(() => follow(opener.getAttribute('href') ?? claimHref(ids[0] ?? '')));
  };
  /** What is no link or button gets the keys of one. */
  const press = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (!/^(Enter| )$/.test(event.key) || !target.matches('[data-opens]:not(a, button)')) return;
    event.preventDefault();
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin']) document.addEventListener(type, foresee, { signal });
  document.addEventListener('click', open, { signal });
  document.addEventListener('keydown', press, { signal });
}
