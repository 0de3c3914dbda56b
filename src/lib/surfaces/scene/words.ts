/** Shows the words of a step alone, from their beginning; a focus that the words before held goes to the new heading. */
export function turnTo(words: HTMLElement, step: string): void {
  const before = words.querySelector('[data-current]');
  const after = words.querySelector(`section[data-step="${CSS.escape(step)}"]`);
  if (before === after || !after) return;
  const held = before?.contains(document.activeElement);
  before?.removeAttribute('data-current');
  after.setAttribute('data-current', 'true');
  words.dataset.turned = 'true';
  for (const pane of [words, words.parentElement]) pane?.scrollTo({ top: 0, behavior: 'instant' });
  const heading = after.querySelector<HTMLElement>('h1, h2');
  if (!held || !heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Opens what an in-page link leads to, where it stands folded, and shows it; the address stays as it is: see decision 29. */
export function showPart(id: string): void {
  const part = document.getElementById(id);
  const folded = part?.closest('details');
  if (!part) return;
  if (folded) folded.open = true;
  document.querySelector('[data-target]')?.removeAttribute('data-target');
  part.dataset.target = 'true';
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

const STILLS = { auto: '(prefers-color-scheme: dark) and (not print)', dark: 'not print', light: 'not all' };

/** Stills of charts follow the theme that is asked for, and not only the system's. */
export function dressPictures(root: ParentNode, theme: keyof typeof STILLS): void {
  for (const source of root.querySelectorAll<HTMLSourceElement>('.step-picture source')) source.media = STILLS[theme];
}
