import type { Look } from '$lib/domain/look';
import type { IsoDate } from '$lib/domain/record';
import type { Channel, ClaimAct, ClaimKind, PlaceKind, Qualifier, Side, Unit, Verdict } from '$lib/domain/sets';

/**
 * What a card tells of one claim, as JSON. Figures are already words; closed sets, days and counts are left to the
 * interface's language.
 */
export interface CardRecord {
  id: string;
  /** Ids that the claim had before. */
  formerly: string[];
  kind: ClaimKind;
  act: ClaimAct;
  gist: string;
  who: { name: string; role: string; side: Side };
  look: ClaimLook;
  channel: Channel;
  source: CardSource;
  passages: { paragraph: number; start: number; end: number }[];
  claimedOn: IsoDate | null;
  happenedOn: IsoDate | null;
  quantity: CardQuantity | null;
  places: CardPlace[];
  /** Claims that say otherwise. */
  opposing: ClaimLine[];
  /** The utterance, and how widely the five articles carry it. */
  statement: { id: string; passages: number; articles: number };
  /** The nearest passage of the same utterance in each other article. */
  elsewhere: ClaimLine[];
  checks: { id: string; explanation: string; recomputed: string | null; verdict: Verdict }[];
  corrections: CardCorrection[];
  /** Steps of the story that rest on the claim. */
  steps: { id: string; title: string }[];
  edition: { version: string; date: IsoDate };
}

export interface ClaimLook extends Look {
  status: Exclude<Look['status'], 'context' | 'ghost'>;
}

export interface CardSource {
  id: string;
  outlet: string;
  agency: string | null;
  byline: string | null;
  title: string;
  url: string;
  published: IsoDate | null;
  /** The article that this one retells; it is then no voice of its own. */
  retells: { outlet: string; published: IsoDate | null } | null;
}

export interface CardQuantity {
  printed: string;
  qualifier: Qualifier;
  /** The figure in its own unit; null where the article gives no number. */
  figure: string | null;
  /** Null where the unit has no metric or imperial twin. */
  metric: string | null;
  imperial: string | null;
  /** Units as printed and as meant, where the two differ. */
  misprinted: { printed: Unit; meant: Unit } | null;
}

export interface CardPlace {
  id: string;
  name: string;
  uk: string | null;
  ru: string | null;
  kind: PlaceKind;
  admin: string;
  /** Radius of doubt in km where a settlement's position is known only roughly. */
  roughKm: number | null;
  /** The claim's own distance was used to place it. */
  placedByClaim: boolean;
}

/** Another claim, in a line. */
export interface ClaimLine {
  id: string;
  gist: string;
  who: string;
  outlet: string;
  claimedOn: IsoDate | null;
  look: ClaimLook;
  /** It stands in a text that retells another article. */
  echo: boolean;
}

export interface CardCorrection {
  id: string;
  outlet: string;
  paragraph: number;
  printed: string;
  kept: string;
  why: string;
  evidence: string;
  /** Whether the error is in the claim's own words, in the article that its text retells, or in another, which the claim helps to prove. */
  bearing: 'own' | 'repeated' | 'evidence';
}

/** Fetches or finds the card of a claim; rejects where it can't. */
export type LoadCard = (id: string) => Promise<CardRecord>;
