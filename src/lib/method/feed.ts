/** An Atom feed (RFC 4287), as text. */

export interface FeedEntry {
  /** Permanent, and an IRI. */
  id: string;
  title: string;
  /** A day, YYYY-MM-DD. */
  day: string;
  /** Absolute address of the page that shows it. */
  page: string;
  category: string;
  /** Paragraphs, each with a word before it. */
  lines: readonly { label: string; text: string }[];
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  /** Absolute addresses of the feed and of its page. */
  self: string;
  page: string;
  /** Whoever answers for it, with an address that a reader can follow: https: or mailto:. */
  author: { name: string; contact: string };
  rights: string;
  /** A day, YYYY-MM-DD. */
  day: string;
  entries: readonly FeedEntry[];
}

/** Characters that XML 1.0 has no place for, lone surrogates among them. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any text as it may stand in XML or HTML, between tags and in attributes. */
export const escapeXml = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

const instant = (day: string): string => `${day}T00:00:00Z`;

const htmlOf = (lines: FeedEntry['lines']): string =>
  lines.map(({ label, text }) => `<p><b>${escapeXml(label)}</b> ${escapeXml(text)}</p>`).join('');

const entryXml = ({ id, title, day, page, category, lines }: FeedEntry): string => `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <published>${instant(day)}</published>
    <updated>${instant(day)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
    <category term="${escapeXml(category)}"/>
    <content type="html">${escapeXml(htmlOf(lines))}</content>
  </entry>
`;

function authorXml({ name, contact }: Feed['author']): string {
  const [tag, value] = contact.startsWith('mailto:') ? ['email', contact.slice('mailto:'.length)] : ['uri', contact];
  return `<author><name>${escapeXml(name)}</name><${tag}>${escapeXml(value)}</${tag}></author>`;
}

/** The whole document; entries stand in the order given. */
export const atomFeed = ({ id, title, subtitle, self, page, author, rights, day, entries }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeXml(id)}</id>
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(subtitle)}</subtitle>
  <updated>${instant(day)}</updated>
  ${authorXml(author)}
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
  <rights>${escapeXml(rights)}</rights>
${entries.map(entryXml).join('')}</feed>
`;
