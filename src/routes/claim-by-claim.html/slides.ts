/**
 * The slides with their pictures, which are those of the story's steps: a slide needs them on paper and in the overview.
 * @param story where the steps stand
 */
export function picturedSlides(slides: string, story: ParentNode): string {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: slides });
  for (const slide of content.querySelectorAll<HTMLElement>('[data-step]')) {
    const picture = story.querySelector(`[data-step="${CSS.escape(slide.dataset.step ?? '')}"] .step-picture > svg`);
    if (picture) slide.querySelector('.still')?.append(picture.cloneNode(true));
  }
  return [...content.children].map(({ outerHTML }) => outerHTML).join('');
}
