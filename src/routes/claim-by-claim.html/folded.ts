/** Drawings of one chart at several sizes repeat the links of their marks: each stands once, and a number in its place. */
export interface Folded {
  links: string[];
  texts: string[];
}

/** Every `<a …>` of the texts becomes `<n>`, which no markup holds otherwise. */
export function fold(texts: readonly string[]): Folded {
  const known = new Map<string, number>();
  const folded = texts.map((text) =>
    text.replace(/<a [^>]*>/g, (link) => {
      const number = known.get(link) ?? known.size;
      known.set(link, number);
      return `<${number}>`;
    })
  );
  return { links: [...known.keys()], texts: folded };
}

export const unfold = ({ links, texts }: Folded): string[] =>
  texts.map((text) => text.replace(/<(\d+)>/g, (_, number: string) => links[Number(number)] ?? ''));
