import { tenth } from '$lib/domain/tenth';
import type { Piece } from '$lib/domain/chart';
import type { Ink } from '$lib/ui/ink';

/** How pieces of charts are stroked and filled. Form says how sure, as the signs of the map do. */

type Kind<K extends Piece['kind']> = Extract<Piece, { kind: K }>;
type Attributes = Record<string, string | number | undefined>;

export const barPath = ({ x, y, width, height }: Kind<'bar'>): string =>
  `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}Z`;

/** Layers of a bar or a shape, lowest first. Claimed: dashed and hollow. Assessed: firm, with a tick of pattern. Acknowledged: filled. Verified: filled, with a ring. */
export function shapeParts(piece: Kind<'bar'> | Kind<'shape'>, ink: Ink): Attributes[] {
  const { look, hatch = false } = piece;
  const colour = ink[look.voice];
  const pattern: Attributes = { fill: `url(#hatch-${look.voice})`, 'fill-opacity': 0.55 };
  const outline = (more: Attributes = {}): Attributes => ({ fill: 'none', stroke: colour, 'stroke-width': 1.4, ...more });
  const hatched = hatch ? [pattern] : [];
  switch (look.status) {
    case 'claimed':
      return [{ fill: colour, 'fill-opacity': 0.08 }, ...hatched, outline({ 'stroke-dasharray': '5 3' })];
    case 'assessed':
      return [{ fill: colour, 'fill-opacity': 0.08 }, pattern, outline()];
    case 'acknowledged':
      return [{ fill: colour, 'fill-opacity': piece.kind === 'shape' && piece.pale ? 0.3 : 0.85 }, ...hatched];
    case 'verified':
      return [{ fill: colour, 'fill-opacity': 0.85 }, outline({ stroke: ink.page, 'stroke-width': 4 }), outline()];
    case 'context':
      return [{ fill: ink.page, 'fill-opacity': 0.6 }, outline({ stroke: ink.context })];
    case 'ghost':
      return [outline({ stroke: ink.faint, 'stroke-dasharray': '1.5 3' })];
    default:
      return look.status satisfies never;
  }
}

export function lineStyle({ role, look }: Kind<'line'>, ink: Ink): Attributes {
  const stroke = look ? ink[look.voice] : undefined;
  switch (role) {
    case 'axis':
      return { stroke: stroke ?? ink.faint };
    case 'grid':
      return { stroke: stroke ?? ink.rule };
    case 'measure':
      return { stroke: stroke ?? ink.ink, 'stroke-width': 2 };
    case 'doubt':
      return { stroke: stroke ?? ink.ink };
    case 'leader':
      return { stroke: stroke ?? ink.faint, 'stroke-width': 0.8 };
    case 'border':
      return { stroke: stroke ?? ink.border, 'stroke-width': 1.5, 'stroke-linejoin': 'round' };
    case 'river':
      return { stroke: stroke ?? ink.river, 'stroke-width': 1 };
    case 'ghost':
      return { stroke: stroke ?? ink.faint, 'stroke-dasharray': '1.5 3' };
    case 'thread':
      return { stroke: stroke ?? ink.faint, 'stroke-opacity': 0.6 };
    case 'strand':
      return { stroke: stroke ?? ink.ink, 'stroke-width': 3.4 };
    case 'echo':
      return { stroke: stroke ?? ink.ink, 'stroke-width': 3.4, 'stroke-dasharray': '2 3' };
    case 'node':
      return { stroke: stroke ?? ink.ink, 'stroke-width': 4 };
    default:
      return role satisfies never;
  }
}

export function textInk({ role, look }: Kind<'text'>, ink: Ink): string {
  if (look) return ink[look.voice];
  return role === 'tick' || role === 'note' ? ink.soft : ink.ink;
}
