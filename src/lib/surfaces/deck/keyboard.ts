const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const CONTROLS = 'a[href], button, summary, [role="button"], [data-opens]';

/** Where a key falls in the page: null where no key is the deck's, that is in a form field or while a dialog is open. */
export function placeOf({ target, defaultPrevented, isComposing }: KeyboardEvent): { onControl: boolean } | null {
  const element = target instanceof Element ? target : null;
  const dead = defaultPrevented || isComposing || element?.closest(FIELDS) || document.querySelector('dialog[open]');
  return dead ? null : { onControl: Boolean(element?.closest(CONTROLS)) };
}
