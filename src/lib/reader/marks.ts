import { isShown, type ViewOptions } from '$lib/domain/options';
import type { Side, Status } from '$lib/domain/sets';

/** Marks that the options hide, of how many. */
export interface Hidden {
  count: number;
  of: number;
}

/**
 * Hides the marks of a picture that was drawn at build time: every `[data-mark]` whose claims, `side:status` each in
 * `data-voices`, the options let none through gets `data-hidden`. A mark without claims stays, and counts for nothing; one
 * that is drawn at several widths counts once.
 */
export function filterMarks(root: ParentNode, options: Pick<ViewOptions, 'voice' | 'sure'>): Hidden {
  const seen = new Map<string, boolean>();
  for (const mark of root.querySelectorAll('[data-mark]')) {
    const voices = (mark.getAttribute('data-voices') ?? '').split(' ').filter(Boolean);
    const shown =
      voices.length === 0 ||
      voices.some((voice) => {
        const [side, status] = voice.split(':') as [Side, Status];
        return isShown({ side, status }, options);
      });
    if (shown) mark.removeAttribute('data-hidden');
    else mark.setAttribute('data-hidden', '');
    if (voices.length > 0) seen.set(`${mark.getAttribute('data-mark')} ${mark.getAttribute('data-claim')}`, shown);
  }
  return { count: [...seen.values()].filter((shown) => !shown).length, of: seen.size };
}
