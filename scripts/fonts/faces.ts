/** Which faces the project draws with, and which system faces stand in until they have come. */

export type Family = 'Source Serif 4' | 'IBM Plex Sans Condensed';
export type Alphabet = 'latin' | 'cyrillic';

export interface Face {
  family: Family;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  alphabet: Alphabet;
}

export const FACES: readonly Face[] = [
  { family: 'Source Serif 4', weight: 400, style: 'normal', alphabet: 'latin' },
  { family: 'Source Serif 4', weight: 600, style: 'normal', alphabet: 'latin' },
  { family: 'Source Serif 4', weight: 400, style: 'italic', alphabet: 'latin' },
  { family: 'IBM Plex Sans Condensed', weight: 400, style: 'normal', alphabet: 'latin' },
  { family: 'IBM Plex Sans Condensed', weight: 600, style: 'normal', alphabet: 'latin' },
  { family: 'Source Serif 4', weight: 400, style: 'normal', alphabet: 'cyrillic' },
  { family: 'Source Serif 4', weight: 400, style: 'italic', alphabet: 'cyrillic' }
];

const slug = (family: Family): string => family.toLowerCase().replaceAll(' ', '-');
const italic = ({ style }: Face): string => (style === 'italic' ? '-italic' : '');

/** Name of our files, without the ending; upright sorts before italic, and a renderer that looks for a letter takes the first. */
export const fileName = (face: Face): string =>
  `${slug(face.family)}${face.alphabet === 'latin' ? '' : `-${face.alphabet}`}${italic(face)}-${face.weight}`;

/** In stills each alphabet is a family, since their renderer knows no unicode-range: two files of one name would hide each other. */
export const stillsFamily = ({ family, alphabet }: Face): string => (alphabet === 'latin' ? family : `${family} Cyrillic`);

/** The package of a family, and the file inside it that holds a face. */
export const packageOf = (family: Family): string => `@fontsource/${slug(family)}`;
export const sourceFile = (face: Face): string =>
  `files/${slug(face.family)}-${face.alphabet}-${face.weight}-${face.style}.woff2`;

/**
 * Average advance in em, each letter weighed by how often it is written, so that a line breaks about where it will. These and
 * the system faces' vertical numbers are as Capsize publishes them (@capsizecss/metrics 4.3.0, MIT).
 */
export const AVERAGE_WIDTH: Record<Family, Record<'400' | '600' | '400 italic', number>> = {
  'Source Serif 4': { '400': 0.479, '600': 0.486, '400 italic': 0.441 },
  'IBM Plex Sans Condensed': { '400': 0.407, '600': 0.422, '400 italic': 0.403 }
};

export interface StandIn {
  family: Family;
  /** Appended to the family's name to name the stand-in. */
  suffix: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  local: readonly string[];
  averageWidth: number;
}

const standIns = (
  family: Family,
  suffix: string,
  rows: readonly (readonly [400 | 600, 'normal' | 'italic', number, ...string[]])[]
): StandIn[] => rows.map(([weight, style, averageWidth, ...local]) => ({ family, suffix, weight, style, averageWidth, local }));

/** Georgia on Apple and Windows, Noto on Android, Times elsewhere; Arial and Roboto for the sans. */
export const STAND_INS: readonly StandIn[] = [
  ...standIns('Source Serif 4', 'Georgia', [
    [400, 'normal', 913 / 2048, 'Georgia', 'Gelasio'],
    [600, 'normal', 1062 / 2048, 'Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
    [400, 'italic', 931 / 2048, 'Georgia Italic', 'Georgia-Italic', 'Gelasio Italic']
  ]),
  ...standIns('Source Serif 4', 'Noto', [
    [400, 'normal', 0.481, 'Noto Serif', 'NotoSerif-Regular'],
    [600, 'normal', 0.512, 'Noto Serif Bold', 'NotoSerif-Bold'],
    [400, 'italic', 0.469, 'Noto Serif Italic', 'NotoSerif-Italic']
  ]),
  ...standIns('Source Serif 4', 'Times', [
    [400, 'normal', 832 / 2048, 'Times New Roman', 'Liberation Serif', 'Tinos'],
    [600, 'normal', 886 / 2048, 'Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    [400, 'italic', 836 / 2048, 'Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic']
  ]),
  ...standIns('IBM Plex Sans Condensed', 'Arial', [
    [400, 'normal', 913 / 2048, 'Arial', 'Liberation Sans', 'Arimo'],
    [600, 'normal', 983 / 2048, 'Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold']
  ]),
  ...standIns('IBM Plex Sans Condensed', 'Roboto', [
    [400, 'normal', 911 / 2048, 'Roboto', 'Roboto-Regular'],
    [600, 'normal', 926 / 2048, 'Roboto Bold', 'Roboto-Bold']
  ])
];
