import { m } from '$lib/paraglide/messages.js';
import type { Channel, ClaimAct, ClaimKind, Qualifier, Side, Status, Verdict } from '$lib/domain/sets';
import { dateText } from '$lib/ledger/format';
import { formatDay, unitLabel } from '$lib/ledger/figures';
import type { CardQuantity, CardRecord, CardSource } from './record';

/** The closed sets of a card, and its days and lists, in words. */

export const KIND: Record<ClaimKind, () => string> = {
  control: m.card_kind_control,
  movement: m.card_kind_movement,
  area: m.card_kind_area,
  distance: m.card_kind_distance,
  count: m.card_kind_count,
  casualty: m.card_kind_casualty,
  equipment: m.card_kind_equipment,
  evacuation: m.card_kind_evacuation,
  infrastructure: m.card_kind_infrastructure,
  statement: m.card_kind_statement,
  verification: m.card_kind_verification,
  background: m.card_kind_background
};

export const ACT: Record<ClaimAct, () => string> = {
  kharkiv: m.act_kharkiv,
  zaporizhzhia: m.act_zaporizhzhia,
  kursk: m.act_kursk
};

export const CHANNEL: Record<Channel, () => string> = {
  report: m.card_channel_report,
  briefing: m.card_channel_briefing,
  telegram: m.card_channel_telegram,
  tweet: m.card_channel_tweet,
  video: m.card_channel_video,
  photo: m.card_channel_photo,
  map: m.card_channel_map,
  'press-conference': m.card_channel_press_conference,
  broadcast: m.card_channel_broadcast,
  interview: m.card_channel_interview,
  meeting: m.card_channel_meeting,
  'official-statement': m.card_channel_official_statement,
  'social-media': m.card_channel_social_media,
  article: m.card_channel_article,
  unstated: m.card_channel_unstated
};

export const SIDE: Record<Side, () => string> = {
  ukraine: m.card_side_ukraine,
  russia: m.card_side_russia,
  uk: m.card_side_uk,
  us: m.card_side_us,
  germany: m.card_side_germany,
  nato: m.card_side_nato,
  iaea: m.card_side_iaea,
  analyst: m.card_side_analyst,
  outlet: m.card_side_outlet,
  other: m.card_side_other
};

/** What a certainty means, and how far it goes. */
export const CERTAINTY: Record<Status, { meaning: () => string; limit: () => string }> = {
  claimed: { meaning: m.legend_claimed, limit: m.card_limit_claimed },
  assessed: { meaning: m.legend_assessed, limit: m.card_limit_assessed },
  acknowledged: { meaning: m.legend_acknowledged, limit: m.card_limit_acknowledged },
  verified: { meaning: m.legend_verified, limit: m.card_limit_verified }
};

export const HEDGE: Record<Qualifier, () => string> = {
  exact: m.card_hedge_exact,
  unstated: m.card_hedge_unstated,
  about: m.card_hedge_about,
  'more-than': m.card_hedge_more_than,
  'up-to': m.card_hedge_up_to,
  almost: m.card_hedge_almost,
  'at-least': m.card_hedge_at_least
};

export const VERDICT: Record<Verdict, () => string> = {
  holds: m.card_verdict_holds,
  rounded: m.card_verdict_rounded,
  'wrong-unit': m.card_verdict_wrong_unit,
  differs: m.card_verdict_differs,
  'cannot-check': m.card_verdict_cannot_check
};

/** Several as a list: "3, 4 and 7". */
export const listed = (items: readonly (string | number)[]): string =>
  items.length < 2 ? items.join('') : m.card_and({ some: items.slice(0, -1).join(', '), last: String(items[items.length - 1]) });

export const dayWords = (date: string | null): string => (date === null ? m.card_no_day() : dateText(date));

/** "paragraph 12", "paragraphs 3 and 4". */
export function paragraphWords({ passages }: Pick<CardRecord, 'passages'>): string {
  const paragraphs = [...new Set(passages.map(({ paragraph }) => paragraph))];
  return paragraphs.length === 1
    ? m.card_paragraph({ list: listed(paragraphs) })
    : m.card_paragraphs({ list: listed(paragraphs) });
}

/** Outlet and agency: "Paper, from an agency". */
export const outletWords = ({ outlet, agency }: Pick<CardSource, 'outlet' | 'agency'>): string =>
  agency === null ? outlet : m.card_agency({ outlet, agency });

/** The day of an article, or that it has none. */
export const articleDay = ({ published }: Pick<CardSource, 'published'>): string =>
  published === null ? m.card_undated() : formatDay(published);

/** What the text is, where it retells another; empty where it is a report of its own. */
export const echoWords = ({ outlet, retells }: Pick<CardSource, 'outlet' | 'retells'>): string =>
  retells === null ? '' : m.card_retells({ outlet, original: retells.outlet, day: articleDay(retells) });

export interface FigureRow {
  name: string;
  value: string;
  /** The article's own words, a figure, or a remark on it. */
  form: 'quote' | 'figure' | 'remark';
}

export function figureRows({ printed, figure, metric, imperial, qualifier }: CardQuantity): FigureRow[] {
  const rows: (Omit<FigureRow, 'value'> & { value: string | null })[] = [
    { name: m.card_metric(), value: metric, form: 'figure' },
    { name: m.card_imperial(), value: imperial, form: 'figure' },
    { name: m.card_figure(), value: metric === null ? figure : null, form: 'figure' },
    { name: m.card_figure(), value: figure === null ? m.card_no_number() : null, form: 'remark' },
    { name: m.card_printed(), value: printed, form: 'quote' },
    { name: m.card_hedge(), value: HEDGE[qualifier](), form: 'remark' }
  ];
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
}

export const misprintWords = ({ misprinted }: CardQuantity): string =>
  misprinted === null ? '' : m.card_misprinted({ printed: unitLabel(misprinted.printed), meant: unitLabel(misprinted.meant) });

/** Where in the article's paragraphs the claim stands, to the character. */
export const spanWords = ({ passages }: Pick<CardRecord, 'passages'>): string =>
  listed(passages.map(({ paragraph, start, end }) => m.card_span({ n: paragraph, start: start + 1, end })));
