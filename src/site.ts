/**
 * Who publishes this copy. A newsroom or a school that runs its own copy changes these four values, and builds with SITE_URL.
 * `publisher` and `contact` are placeholders until then: `contact` is any address that a reader can follow (https: or mailto:).
 */
export const site = {
  name: 'Claim by claim',
  publisher: 'The publisher of this copy',
  contact: 'https://example.org/contact',
  language: 'en'
} as const;

/**
 * The absolute address of the site, without a slash at its end and without BASE_PATH, from SITE_URL at build time;
 * null where it was not set. Canonical links, share images and snippets need it.
 */
export function siteUrl(given: string = __SITE_URL__): string | null {
  if (given === '') return null;
  const { protocol, origin, pathname, search, hash } = URL.canParse(given) ? new URL(given) : new URL('unset:');
  if (!/^https?:$/.test(protocol) || pathname !== '/' || search !== '' || hash !== '') {
    throw new Error(`SITE_URL is "${given}". It has to be an origin such as https://example.org; a folder goes into BASE_PATH.`);
  }
  return origin;
}
