/** The inks by name: as custom properties in pages, as plain colours in stills (whose renderer knows no custom properties). */

export const INKS = [
  'page',
  'paper',
  'other',
  'far',
  'water',
  'river',
  'stream',
  'border',
  'oblast',
  'ink',
  'soft',
  'faint',
  'rule',
  'ukraine',
  'russia',
  'third',
  'outlet',
  'context'
] as const;
export type InkName = (typeof INKS)[number];
export type Ink = Readonly<Record<InkName, string>>;

/** The families of labels: by custom property in pages, where stand-ins of equal measure follow; by name in stills. */
export const facesFor = (ink: Ink): { sans: string; serif: string } =>
  ink === cssInk ? { sans: 'var(--sans)', serif: 'var(--serif)' } : { sans: 'IBM Plex Sans Condensed', serif: 'Source Serif 4' };

export const cssInk: Ink = Object.fromEntries(INKS.map((name) => [name, `var(--${name})`])) as Ink;

/**
 * The inks of one theme, read from the text of palette.css.
 * @throws Error where an ink is missing there
 */
export function inkFrom(css: string, theme: 'light' | 'dark'): Ink {
  const pairs = INKS.map((name) => {
    const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
    const value = found?.[theme === 'light' ? 1 : 2];
    if (!value) throw new Error(`palette.css has no ink --${name}`);
    return [name, value];
  });
  return Object.fromEntries(pairs) as Ink;
}
