/** Escape closes what a bar has opened, and gives the focus back to what opened it. */
export function closeOnEscape(bar: HTMLElement, { key }: KeyboardEvent): void {
  const open = key === 'Escape' ? bar.querySelector<HTMLDetailsElement>('details[open]') : null;
  if (!open) return;
  open.open = false;
  open.querySelector('summary')?.focus();
}
