/**
 * Marks the words of the step that the address asks for as those that show first, so that no other is seen before the page's
 * module comes. What is no step of the page, or is said twice, changes nothing.
 */
export function markFirstStep(search: string): void {
  const [asked, ...more] = new URLSearchParams(search).getAll('step');
  const step = asked && more.length === 0 ? document.querySelector(`section[data-step="${CSS.escape(asked)}"]`) : null;
  if (!step) return;
  document.querySelector('section[data-current]')?.removeAttribute('data-current');
  step.setAttribute('data-current', 'true');
}
