import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { frameAddress, frameTitle, topOf, type FrameFacts, type SiteFacts } from './facts';
import { escaped } from './markup';
import { oembedAddress, oembedOf } from './oembed';
import { FRAME_OPTIONS, readFrameOptions, type FrameOptions } from './options';
import { SNIPPETS, snippetOf, type Choice } from './snippets';

const frame: FrameFacts = {
  scene: 'step/izium',
  title: 'Izium cut off',
  step: 'izium',
  still: 'izium',
  stillHeight: 630,
  alt: 'A map of Izium.',
  height: 700
};
const site: SiteFacts = {
  top: topOf('https://news.example', '/claims'),
  name: 'Claim by claim',
  publisher: 'News & Sons',
  edition: 'Ledger 1.0, 3 November 2026'
};
const plain: Choice = { options: readFrameOptions(''), width: null };

describe('the snippets', () => {
  it('lead to the frame, the script, the still and the story under the site’s own address and folder', () => {
    const all = SNIPPETS.map((id) => snippetOf(id, frame, plain, site)).join('\n');
    const addresses = [...new Set([...all.matchAll(/https:\/\/news\.example[^"\s]*/g)].map(([address]) => address))].sort();
    expect(addresses).toEqual([
      'https://news.example/claims/#izium',
      'https://news.example/claims/embed.js',
      'https://news.example/claims/embed/step/izium/',
      'https://news.example/claims/stills/izium.png'
    ]);
  });

  it('say the placeholder where the site’s address is not known', () =>
    expect(snippetOf('wordpress-link', frame, plain, { ...site, top: topOf(null, '/claims') })).toBe(
      'https://example.org/claims/embed/step/izium/'
    ));

  it('fit their place, or keep to a width and still fit a narrower place', () => {
    const styleOf = (id: 'iframe' | 'picture' | 'element', width: number | null): string =>
      parse(snippetOf(id, frame, { ...plain, width }, site))
        .querySelector('[style]')
        ?.getAttribute('style') ?? '';
    expect(styleOf('iframe', null)).toBe('display:block;border:0');
    expect(styleOf('iframe', 640)).toBe('display:block;border:0;max-width:640px');
    expect(styleOf('element', 640)).toBe('display:block;max-width:640px');
    expect(styleOf('picture', 640)).toBe('max-width:min(100%,640px);height:auto');
  });

  it('keep AMP’s rules: https, a sandbox without our origin, a placeholder, and a part to press where it has to grow', () => {
    const tree = parse(snippetOf('amp', frame, plain, site)).querySelector('amp-iframe');
    expect(tree?.attributes).toMatchObject({ layout: 'fixed-height', height: '700', resizable: '' });
    expect(tree?.getAttribute('src')).toMatch(/^https:/);
    expect(tree?.getAttribute('sandbox')).not.toContain('same-origin');
    expect(tree?.querySelector('amp-img[placeholder][layout="fill"]')?.getAttribute('alt')).toBe(frame.alt);
    expect(tree?.querySelector('div[overflow][role="button"][tabindex="0"]')?.textContent).toBe('Show all of it');
  });

  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '&quot;', '--><!--', '</a></claim-embed>', '“Thirty” & <none>')
  );
  const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const options: fc.Arbitrary<FrameOptions> = fc.record({
    theme: fc.constantFrom(...FRAME_OPTIONS.theme),
    mode: fc.constantFrom(...FRAME_OPTIONS.mode),
    accent: fc.constantFrom(...FRAME_OPTIONS.accent),
    controls: fc.constantFrom(...FRAME_OPTIONS.controls),
    step: fc.option(slug)
  });

  it('read back as they were meant, whatever the words of the record', () => {
    const facts = fc.record({ title: anything, alt: anything, step: slug });
    const choices = fc.record({ options, width: fc.option(fc.integer({ min: 200, max: 1600 })) });
    const property = fc.property(facts, choices, (words, choice) => {
      const one = { ...frame, ...words, scene: `step/${words.step}`, still: words.step };
      const title = frameTitle(one, site);
      for (const id of SNIPPETS.filter((name) => name !== 'wordpress-link')) {
        const tree = parse(snippetOf(id, one, choice, site));
        const framed = tree.querySelector('iframe, amp-iframe');
        if (framed) {
          expect(framed.getAttribute('title')).toBe(title);
          const address = new URL(framed.getAttribute('src') ?? '');
          expect(address.pathname).toBe(`/claims/embed/step/${words.step}/`);
          const steps = choice.options.step === null ? [] : [choice.options.step];
          expect(readFrameOptions(address.search, steps)).toEqual(choice.options);
        }
        for (const image of tree.querySelectorAll('img, amp-img')) expect(image.getAttribute('alt')).toBe(one.alt);
        for (const link of tree.querySelectorAll('a')) {
          expect(link.getAttribute('href')).toBe(`https://news.example/claims/#${words.step}`);
          if (!link.querySelector('img')) expect(link.textContent).toBe(title);
        }
        const scripts = tree.querySelectorAll('script').map((script) => script.getAttribute('src'));
        const own = ['script', 'element', 'wordpress-block'].includes(id);
        expect(scripts).toEqual(own ? [`${site.top}/embed.js`] : id === 'amp' ? ['https://cdn.ampproject.org/v0/amp-iframe-0.1.js'] : []); // prettier-ignore
        const named = tree.querySelectorAll('*').flatMap(({ attributes }) => Object.keys(attributes));
        expect(named.filter((name) => /^on/i.test(name))).toEqual([]);
      }
    });
    expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow();
  });

  it('write any text so that it reads back', () => {
    const property = fc.property(
      anything,
      (text) => parse(`<b title="${escaped(text)}">${escaped(text)}</b>`).textContent === text
    );
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe('the oEmbed record', () => {
  const record = oembedOf({ ...frame, title: 'Said “so” & <so>' }, site);

  it('is one of type rich, with addresses under the site’s own origin and folder', () => {
    expect(record).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Claim by claim: Said “so” & <so>',
      author_name: 'News & Sons',
      provider_name: 'Claim by claim',
      provider_url: 'https://news.example/claims/',
      width: 600,
      height: 700,
      thumbnail_url: 'https://news.example/claims/stills/izium.png',
      thumbnail_width: 1200,
      thumbnail_height: 630
    });
    expect(record.cache_age).toBeGreaterThan(0);
    expect(oembedAddress(site.top, frame.scene)).toBe('https://news.example/claims/oembed/step-izium.json');
  });

  it('has one frame and nothing that WordPress takes away from one', () => {
    const KEPT = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];
    const tree = parse(record.html);
    expect(tree.childNodes).toHaveLength(1);
    const framed = tree.querySelector('iframe');
    expect(Object.keys(framed?.attributes ?? {}).filter((name) => !KEPT.includes(name))).toEqual([]);
    expect(framed?.attributes).toMatchObject({ src: frameAddress(site.top, frame.scene), width: '600', height: '700', title: record.title }); // prettier-ignore
  });
});
