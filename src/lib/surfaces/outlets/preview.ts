import { element, escaped } from '$lib/embed/markup';
import type { ListedFrame } from './catalogue';
import type { Chosen } from './choice';

/** What a preview stands for, by its width in px. */
export const PREVIEW_WIDTHS = [320, 600, 1000] as const;

/** Whether a frame is long, or moves with its page: its preview is then scrolled, as a page is. */
export const isScrolled = (frame: ListedFrame, { options }: Chosen): boolean =>
  frame.steps.length > 0 && options.mode !== 'stepper';

/** Grey lines that stand for the outlet's own words. */
const lines = (words: string): string =>
  element(
    'div',
    { style: 'padding:1.2rem 1rem;font:0.8rem/1.4 sans-serif;color:GrayText' },
    `${escaped(words)}${[96, 92, 97, 60].map((width) => element('div', { 'aria-hidden': 'true', style: `height:0.45rem;margin-top:0.6rem;width:${width}%;background:currentcolor;opacity:0.25` })).join('')}`
  );

/**
 * A page of an outlet with the snippet in it and nothing else; where the page is scrolled, with words before and after.
 * @param words what stands for the outlet's own; null for none
 */
export function previewPage(snippet: string, title: string, words: string | null): string {
  const around = words === null ? '' : lines(words);
  return `<!doctype html><html lang="en" style="color-scheme:light dark"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body style="margin:0">${around}${snippet}${around}</body></html>`;
}
