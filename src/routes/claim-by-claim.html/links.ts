import { claimInside, inside, type Place } from './addresses';

/** Windows that would not be in step with this one. */
const APART = /^present\/speaker\//;
/** Addresses of the site, as components write them: from its top, which in the copy is the folder that the file lies in. */
const OWN = /^\.\/(?!claim-by-claim)/;

/**
 * Turns a link to a page of the site into one that leads on from here: to a part of the copy, or to the living site where
 * its address is known. A link that can lead nowhere stays as plain text.
 */
function turn(link: Element, place: Place, living: string | null): void {
  const address = link.getAttribute('href') ?? '';
  if (!OWN.test(address)) return;
  const path = address.slice(2);
  const [claim] = link.getAttribute('data-claim')?.split(' ') ?? [];
  const to =
    (claim ? claimInside(claim) : inside(path, place)) ?? (living && !APART.test(path) ? new URL(path, living).href : null);
  if (to === null) link.removeAttribute('href');
  else link.setAttribute('href', to);
}

/**
 * Turns every link of the page, and those that come later.
 * @param living address of the site's top, where it is known
 */
export function turnLinks(place: Place, living: string | null): void {
  const turnBelow = (element: Element): void => element.querySelectorAll('a[href]').forEach((link) => turn(link, place, living));
  turnBelow(document.documentElement);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element && target.localName === 'a') turn(target, place, living);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.localName === 'a') turn(node, place, living);
        turnBelow(node);
      }
    }
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}
