import type { Look } from '$lib/domain/look';
import { m } from '$lib/paraglide/messages.js';
import type { PointView, ShapeView, View } from './view';

/** The text alternative of a picture without names: what kinds of mark there are, not what they stand for. */

/** How sure, told by its form alone. */
export function formOf(status: Look['status']): string {
  switch (status) {
    case 'claimed':
      return m.sheet_alt_claimed();
    case 'assessed':
      return m.sheet_alt_assessed();
    case 'acknowledged':
      return m.sheet_alt_acknowledged();
    case 'verified':
      return m.sheet_alt_verified();
    case 'context':
    case 'ghost':
      return m.sheet_alt_faint();
    default:
      return status satisfies never;
  }
}

function shapeWords({ mark, look }: ShapeView): string {
  switch (mark.kind) {
    case 'area':
      return m.sheet_alt_area({ form: look.status === 'claimed' ? m.sheet_alt_broken() : m.sheet_alt_firm() });
    case 'river':
      return m.sheet_alt_river();
    case 'border':
      return m.sheet_alt_border();
    case 'rule':
      return m.sheet_alt_rule();
    case 'line':
      return m.sheet_alt_line();
    case 'ring':
      return m.sheet_alt_ring();
    case 'region':
      return m.sheet_alt_region();
    case 'front':
      return m.sheet_alt_front();
    case 'harm':
      return m.sheet_alt_claimed();
    default:
      return mark.kind satisfies never;
  }
}

const signWords = ({ look, rough }: PointView): string =>
  rough > 0 ? m.sheet_alt_rough({ form: formOf(look.status) }) : formOf(look.status);

/** What a map without names shows, from west to east. */
export function bareWords({ points, shapes }: View): string {
  const signs = points
    .filter(({ kind }) => kind !== 'town')
    .sort((a, b) => a.x - b.x)
    .map(signWords);
  return [
    m.sheet_alt_lead(),
    ...(signs.length > 0 ? [m.sheet_alt_signs({ list: signs.join('; ') })] : []),
    ...(shapes.length > 0 ? [m.sheet_alt_shapes({ list: shapes.map(shapeWords).join('; ') })] : []),
    m.sheet_alt_scale()
  ].join(' ');
}

/** What a map of towns alone shows: their names, from west to east. */
export const townWords = ({ points }: View): string =>
  m.sheet_alt_towns({
    list: [...points]
      .sort((a, b) => a.x - b.x)
      .map(({ name }) => name)
      .join(', ')
  });
