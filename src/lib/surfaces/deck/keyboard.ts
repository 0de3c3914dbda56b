const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const CONTROLS = 'a[href], button, summary, [role="button"], [data-opens]';

/** The black screen is a dialog too, but hides no field that a key could be meant for. */
const DIALOG = 'dialog[open]:not([data-blackout])';

/** Where a key falls in the page: null where no key is the deck's, that is in a form field or while a dialog is open. */
export function placeOf({ target, defaultPrevented, isComposing }: KeyboardEvent): { onControl: boolean } | null {
  const element = target instanceof Element ? target : null;
  const dead = defaultPrevented || isComposing || element?.closest(FIELDS) || document.querySelector(DIALOG);
  return dead ? null : { onControl: Boolean(element?.closest(CONTROLS)) };
}
