/** What the method page does once its script runs; without it the page is whole, and its folds open by hand. */

/** Opens the fold that an address leads to, at once and whenever it changes; returns its own end. */
export function openTarget(page: HTMLElement): () => void {
  const open = (): void => {
    const target = page.querySelector(`[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`);
    let fold = target?.closest('details');
    if (!target || !fold) return;
    for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
    target.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
  return () => removeEventListener('hashchange', open);
}

/** Marks in the list of contents the section that is being read; returns its own end. */
export function followContents(page: HTMLElement): () => void {
  const links = new Map(
    [...page.querySelectorAll('.contents a')].map((link) => [link.getAttribute('href')?.slice(1) ?? '', link])
  );
  const mark = (id: string): void => {
    for (const [of, link] of links) {
      if (of === id) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  // A section is being read while it crosses a line a third below the top.
  const observer = new IntersectionObserver(
    (entries) => entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => mark(target.id)),
    { rootMargin: '-33% 0px -66% 0px' }
  );
  page.querySelectorAll('.sections > section').forEach((section) => observer.observe(section));
  return () => observer.disconnect();
}
