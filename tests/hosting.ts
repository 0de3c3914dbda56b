import { files } from './built';

/** What any host has to send with a file: the same for each that docs/hosting/ sets up. */
export interface Sent {
  /** From the site's top, without a slash before it. */
  path: string;
  type: string;
  cache: 'a year' | 'asked each time' | 'minutes';
  /** Who may frame it; null for what is no page. */
  ancestors: 'anyone' | 'the site' | null;
}

/** The frames that this build has, and no other page below /embed/. */
export const FRAME = /^embed\/(story|kharkiv|kursk|step\/[^/]+|chart\/[^/]+)\/index\.html$/;

const first = (pattern: RegExp): string => {
  const found = files.find((name) => pattern.test(name));
  if (!found) throw new Error(`build/ has no ${String(pattern)}`);
  return found;
};
const asPath = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
const page = (file: string): Sent => ({
  path: asPath(file),
  type: 'text/html; charset=utf-8',
  cache: 'asked each time',
  ancestors: FRAME.test(file) ? 'anyone' : 'the site'
});
const file = (path: string, type: string, cache: Sent['cache'] = 'asked each time'): Sent => ({ path, type, cache, ancestors: null }); // prettier-ignore

/** Every page but those of single claims, of which there is one; and a file of each kind. */
export const SENT: readonly Sent[] = [
  ...files.filter((name) => name.endsWith('.html') && !/^data\/claim\//.test(name)).map(page),
  page(first(/^data\/claim\/.+\.html$/)),
  file(first(/^_app\/immutable\/.+\.js$/), 'text/javascript; charset=utf-8', 'a year'),
  file(first(/^_app\/immutable\/.+\.css$/), 'text/css; charset=utf-8', 'a year'),
  file(first(/^_app\/immutable\/.+\.woff2$/), 'font/woff2', 'a year'),
  file('embed.js', 'text/javascript; charset=utf-8', 'minutes'),
  file('service-worker.js', 'text/javascript; charset=utf-8'),
  file('manifest.webmanifest', 'application/manifest+json'),
  file('data/claims.json', 'application/json'),
  file('data/claims.csv', 'text/csv; charset=utf-8'),
  file('data/places.geojson', 'application/geo+json'),
  file(first(/^stills\/.+\.svg$/), 'image/svg+xml; charset=utf-8'),
  file(first(/^stills\/.+\.png$/), 'image/png'),
  file('robots.txt', 'text/plain; charset=utf-8'),
  file(first(/^teach\/.+\.md$/), 'text/markdown; charset=utf-8')
];

/** What a policy has to say of it. */
export const framers = (ancestors: Sent['ancestors']): string[] | undefined => (ancestors === 'anyone' ? undefined : ["'self'"]);

/** A policy by its directives. */
export const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources])
  );

/** Which of the uses that a page's own policy allows another policy forbids: both hold, so the stricter wins. */
export function forbiddenBy(header: string, own: string): string[] {
  const [wide, narrow] = [directives(header), directives(own)];
  const fits = (source: string, allowed: readonly string[]): boolean =>
    source === "'none'" || allowed.includes(source) || (/^'sha\d+-/.test(source) && allowed.includes("'unsafe-inline'"));
  return [...narrow].flatMap(([name, sources]) => {
    const parent = /^style-src-/.test(name) ? 'style-src' : name;
    const allowed = wide.get(parent) ?? wide.get('default-src') ?? [];
    return sources.filter((source) => !fits(source, allowed)).map((source) => `${name} ${source}`);
  });
}
