import type { Look } from '$lib/domain/look';
import { cssInk, type Ink } from '$lib/ui/ink';

/**
 * The signs of certainty, drawn once a document in each voice's ink with a radius of 6, and referred to by id.
 * Form says how sure, colour who speaks; the set survives a photocopier and a 6 px dot.
 */

const VOICES = ['ukraine', 'russia', 'third', 'outlet', 'context'] as const;
const R = 6;
const WEIGHT = 1.65;
/** On paper, which is copied. */
const COPIED = 2.1;
/** Six dashes, so that the ring reads as broken at any size. */
const DASH = ((2 * Math.PI * R) / 6) * 0.58;
const GAP = (2 * Math.PI * R) / 6 - DASH;

type Sign = Exclude<Look['status'], 'ghost'>;

function shapeOf(sign: Sign, colour: string, page: string, weight = WEIGHT): string {
  const ring = (r: number, width: number, more = ''): string =>
    `<circle r="${r}" fill="${page}" stroke="${colour}" stroke-width="${width}"${more}/>`;
  switch (sign) {
    case 'claimed':
      return ring(R, weight, ` stroke-dasharray="${DASH.toFixed(2)} ${GAP.toFixed(2)}"`);
    case 'assessed':
      return `${ring(R, weight)}<path d="M-3.4 2.6L2.6-3.4M-1.2 4L4-1.2" stroke="${colour}" stroke-width="1.2"/>`;
    case 'acknowledged':
      return `<circle r="${R}" fill="${colour}" stroke="${page}" stroke-width=".8"/>`;
    case 'verified':
      return `${ring(R * 1.3, 1.2)}<circle r="${R * 0.72}" fill="${colour}"/>`;
    case 'context':
      return `<path d="M-4.8-4.8h9.6v9.6h-9.6Z" fill="${page}" stroke="${colour}" stroke-width="1.3"/>`;
    default:
      return sign satisfies never;
  }
}

const SIGNS: readonly Sign[] = ['claimed', 'assessed', 'acknowledged', 'verified', 'context'];
const stroke = (colour: string, width: number): string => `<path d="M-8-8L8 8" stroke="${colour}" stroke-width="${width}"/>`;

/**
 * Legs tell on paper who speaks, where a copy has lost the colour: to the south-west Ukraine, to the north-east Russia, as the
 * two lie; straight down a third party; none the outlet. No leg lies along the cross-stroke of what is disputed.
 */
const LEGS: Readonly<Record<Look['voice'], string>> = {
  ukraine: 'M-4.4 4.4L-8.6 8.6',
  russia: 'M4.4-4.4L8.6-8.6',
  third: 'M0 6V11',
  outlet: '',
  context: ''
};

/**
 * Every sign, the cross-stroke of what is disputed, and the hatch of what nobody could check, for a `<defs>`.
 * @param legs whether the signs have legs, for paper
 */
export function signDefs(ink: Ink = cssInk, legs = false): string {
  return VOICES.map((voice) => {
    const colour = ink[voice];
    const leg = legs && LEGS[voice] ? `<path d="${LEGS[voice]}" stroke="${colour}" stroke-width="2.2"/>` : '';
    const signs = SIGNS.map(
      (sign) => `<g id="y-${sign}-${voice}">${leg}${shapeOf(sign, colour, ink.page, legs ? COPIED : WEIGHT)}</g>`
    ).join('');
    const disputed = `<g id="y-disputed-${voice}">${stroke(ink.page, 3.6)}${stroke(colour, WEIGHT)}</g>`;
    const hatch = `<pattern id="hatch-${voice}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="${colour}" stroke-width="1.6"/></pattern>`;
    return signs + disputed + hatch;
  }).join('');
}

/** One sign by itself, for where the document has no definitions to refer to; its radius is 6 too. */
export function signMarkup({ status, voice, disputed }: Look, ink: Ink = cssInk): string {
  const crossed = disputed ? stroke(ink.page, 3.6) + stroke(ink[voice], WEIGHT) : '';
  return shapeOf(status === 'ghost' ? 'context' : status, ink[voice], ink.page) + crossed;
}

/** Ids of the signs that make up a look, lowest first. */
export function signIds({ status, voice, disputed }: Look): string[] {
  const sign = status === 'ghost' ? 'context' : status;
  return [`y-${sign}-${voice}`, ...(disputed ? [`y-disputed-${voice}`] : [])];
}
