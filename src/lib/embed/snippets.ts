import { frameAddress, frameTitle, stepAddress, STILL_WIDTH, type FrameFacts, type SiteFacts } from './facts';
import { element, escaped, tag, type Attributes } from './markup';
import type { FrameOptions } from './options';

/** In the order in which an editor should think of them. */
export const SNIPPETS = ['script', 'element', 'iframe', 'wordpress-link', 'wordpress-block', 'amp', 'picture'] as const;
export type SnippetId = (typeof SNIPPETS)[number];

export interface Choice {
  options: FrameOptions;
  /** Largest width in px; null: as wide as its place. */
  width: number | null;
}

/** Scripts, and new tabs that are tabs like any other; no origin, so no cookie and no storage even if a script asked for one. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** With a height that stays where nothing on the page can set another. */
function iframe(frame: FrameFacts, { options, width }: Choice, site: SiteFacts): string {
  return element('iframe', {
    src: frameAddress(site.top, frame.scene, options),
    title: frameTitle(frame, site),
    width: '100%',
    height: frame.height,
    style: `display:block;border:0${width === null ? '' : `;max-width:${width}px`}`,
    loading: 'lazy',
    sandbox: SANDBOX
  });
}

const hostScript = (site: SiteFacts): string => element('script', { src: `${site.top}/embed.js`, async: true });

function customElement(frame: FrameFacts, { options, width }: Choice, site: SiteFacts): string {
  const { theme, mode, accent, controls, step } = options;
  const link = element('a', { href: stepAddress(site.top, frame.step) }, escaped(frameTitle(frame, site)));
  const attributes = {
    scene: frame.scene,
    theme: theme === 'auto' ? null : theme,
    mode: mode === 'auto' ? null : mode,
    step,
    accent: accent === 'ink' ? null : accent,
    controls: controls === 'on' ? null : controls,
    style: width === null ? null : `display:block;max-width:${width}px`
  };
  return element('claim-embed', attributes, link);
}

function picture(frame: FrameFacts, { width }: Choice, site: SiteFacts): string {
  const href = stepAddress(site.top, frame.step);
  const image = tag('img', {
    src: `${site.top}/stills/${frame.still}.png`,
    alt: frame.alt,
    width: STILL_WIDTH,
    height: frame.stillHeight,
    style: `max-width:${width === null ? '100%' : `min(100%,${width}px)`};height:auto`,
    loading: 'lazy'
  });
  const caption = `${element('a', { href }, escaped(frameTitle(frame, site)))}. ${escaped(site.edition)}. CC BY 4.0.`;
  return `<figure>\n  ${element('a', { href }, image)}\n  ${element('figcaption', {}, caption)}\n</figure>`;
}

/** AMP lets a frame grow only by a part that can be pressed, and has it stand at the top only with a picture in its place. */
function amp(frame: FrameFacts, { options, width }: Choice, site: SiteFacts): string {
  const placeholder = element('amp-img', {
    layout: 'fill',
    src: `${site.top}/stills/${frame.still}.png`,
    alt: frame.alt,
    placeholder: true
  });
  const overflow = element(
    'div',
    { overflow: true, tabindex: 0, role: 'button', 'aria-label': 'Show all of it' },
    'Show all of it'
  );
  const attributes: Attributes = {
    src: frameAddress(site.top, frame.scene, options),
    title: frameTitle(frame, site),
    height: frame.height,
    layout: 'fixed-height',
    sandbox: SANDBOX,
    frameborder: 0,
    style: width === null ? null : `max-width:${width}px`,
    resizable: true
  };
  const script = element('script', {
    async: true,
    'custom-element': 'amp-iframe',
    src: 'https://cdn.ampproject.org/v0/amp-iframe-0.1.js'
  });
  return `<!-- Once in the page’s head -->\n${script}\n<!-- Where it is to stand -->\n${element('amp-iframe', attributes, `\n  ${placeholder}\n  ${overflow}\n`)}`;
}

/** What an outlet pastes, as text. The link for WordPress carries no options: oEmbed can't. */
export function snippetOf(id: SnippetId, frame: FrameFacts, choice: Choice, site: SiteFacts): string {
  switch (id) {
    case 'script':
      return `${iframe(frame, choice, site)}\n${hostScript(site)}`;
    case 'element':
      return `${customElement(frame, choice, site)}\n${hostScript(site)}`;
    case 'iframe':
      return iframe(frame, choice, site);
    case 'wordpress-link':
      return frameAddress(site.top, frame.scene);
    case 'wordpress-block':
      return `<!-- wp:html -->\n${iframe(frame, choice, site)}\n${hostScript(site)}\n<!-- /wp:html -->`;
    case 'amp':
      return amp(frame, choice, site);
    case 'picture':
      return picture(frame, choice, site);
    default:
      return id satisfies never;
  }
}
