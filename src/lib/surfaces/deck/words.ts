/** Marks a step's words as those that show; a focus that the words before held goes to the new title. */
export function showWords(slides: HTMLElement, step: string): void {
  const before = slides.querySelector('[data-current]');
  const after = slides.querySelector(`section[data-step="${CSS.escape(step)}"]`);
  if (before === after) return;
  const held = before?.contains(document.activeElement);
  before?.removeAttribute('data-current');
  after?.setAttribute('data-current', 'true');
  slides.scrollTop = 0;
  scrollTo(0, 0);
  if (held) after?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}
