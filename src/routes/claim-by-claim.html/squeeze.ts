/** Attributes that style sheets know by the same name. */
const STYLED =
  'fill|fill-opacity|stroke|stroke-width|stroke-linejoin|stroke-linecap|stroke-dasharray|paint-order|font-size|font-weight|font-style|font-family|letter-spacing|text-anchor';
const RUN = new RegExp(`(?: (?:${STYLED})="[^"]*")+`, 'g');

const ruleOf = (run: string): string =>
  [...run.matchAll(/ ([a-z-]+)="([^"]*)"/g)]
    .map(([, name = '', value = '']) => `${name}:${value}${name === 'font-size' && /^[\d.]+$/.test(value) ? 'px' : ''}`)
    .join(';');

export interface Squeezed {
  html: string;
  /** Rules for the classes in it. */
  css: string;
}

/**
 * The steps' resting pictures in fewer bytes: nothing can be opened in them, so that they need not say what they stand for;
 * and what many marks are dressed in stands once, as a class.
 */
export function squeezePictures(html: string): Squeezed {
  const classes = new Map<string, string>();
  const classOf = (run: string): string => {
    const known = classes.get(run) ?? `q${classes.size.toString(36)}`;
    classes.set(run, known);
    return known;
  };
  const squeezeTag = (tag: string): string =>
    tag.includes(' class="') ? tag : tag.replace(RUN, (run) => (run.length > 24 ? ` class="${classOf(run)}"` : run));
  const squeezed = html.replace(/<figure class="step-picture">[\s\S]*?<\/figure>/g, (figure) =>
    figure
      .replace(/ data-(?:mark|claim|context|check|lit|status)="[^"]*"/g, '')
      .replace(/ data-label="[^"]*"/g, ' data-label')
      .replace(/><\/(?:use|path|rect|circle|line)>/g, '/>')
      .replace(/(?<![\d.])([1-9]\d*\.\d{3})\d+/g, '$1')
      .replace(/<(?:text|tspan|path|rect|circle|line|use|g)\b[^>]*>/g, squeezeTag)
  );
  return { html: squeezed, css: [...classes].map(([run, name]) => `.${name}{${ruleOf(run)}}`).join('') };
}
