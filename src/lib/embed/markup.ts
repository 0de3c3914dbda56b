const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML writes it, between tags or between double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => NAMED[character] ?? character);

/** Attributes of an element: one without a value is `true`, one that is not wanted `null`. */
export type Attributes = Record<string, string | number | true | null>;

/** An opening tag, every value escaped. */
export function tag(name: string, attributes: Attributes): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`]
  );
  return `<${name}${said.join('')}>`;
}

/** An element with what stands in it, which is HTML already. */
export const element = (name: string, attributes: Attributes, inside = ''): string =>
  `${tag(name, attributes)}${inside}</${name}>`;
