import { once } from './strict';

/**
 * Marks the words of the step that the address asks for as those that show first, so that no other is seen before the page's
 * module comes. What is no step of the page, or is said twice, changes nothing.
 */
export function markFirstStep(search: string): void {
  const step = document.querySelector<HTMLElement>(`section[data-step="${CSS.escape(once(search, 'step') ?? '')}"]`);
  if (!step) return;
  document.querySelector('[data-current]')?.removeAttribute('data-current');
  step.dataset.current = 'true';
}
