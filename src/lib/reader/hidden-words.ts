import { m } from '$lib/paraglide/messages.js';
import type { ViewOptions } from '$lib/domain/options';
import type { Hidden } from './marks';

type Filters = Pick<ViewOptions, 'voice' | 'sure'>;

/** A voice as a sentence names it. */
function nameOf(voice: Exclude<ViewOptions['voice'], 'all'>): string {
  switch (voice) {
    case 'ukraine':
      return m.voice_ukraine();
    case 'russia':
      return m.voice_russia();
    case 'uk':
      return m.controls_britain();
    case 'analyst':
      return m.controls_analysts_said();
    default:
      return voice satisfies never;
  }
}

/** Why marks are hidden: "not said by Britain", "claimed only", or either. */
function whyHidden({ voice, sure }: Filters): string {
  const unsaid = voice === 'all' ? null : m.controls_unsaid({ who: nameOf(voice) });
  const unsure = sure === 'all' ? null : sure === 'confirmed' ? m.controls_unconfirmed() : m.controls_claimed_only();
  return unsaid && unsure ? m.controls_either({ a: unsaid, b: unsure }) : (unsaid ?? unsure ?? '');
}

/** What of all there is would have been seen: "said by Britain and confirmed". */
function whatIsShown({ voice, sure }: Filters): string {
  const said = voice === 'all' ? null : m.controls_said({ who: nameOf(voice) });
  const certain = sure === 'all' ? null : sure === 'confirmed' ? m.controls_was_confirmed() : m.controls_was_assessed();
  return said && certain ? m.controls_both({ a: said, b: certain }) : (said ?? certain ?? '');
}

/** Of which picture the words speak. */
export interface Pictured {
  kind: 'map' | 'chart';
  /** Its day, as it is written; null where it has none. */
  day: string | null;
}

/** What the options hide of a picture, in words; empty where they can hide nothing. */
export function hiddenWords({ count, of }: Hidden, { voice, sure }: Filters, { kind, day }: Pictured): string {
  if (voice === 'all' && sure === 'all') return '';
  const where = kind === 'map' ? m.controls_on_map() : m.controls_in_chart();
  if (count === 0) return m.controls_nothing_hidden({ where });
  if (count < of) return m.controls_hidden({ count, total: of, why: whyHidden({ voice, sure }) });
  const what = whatIsShown({ voice, sure });
  return day === null ? m.controls_nothing({ where, what }) : m.controls_nothing_by({ where, what, day });
}
