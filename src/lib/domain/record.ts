import type { ActorId, CheckId, ClaimId, ContextId, CorrectionId, PlaceId, SourceId, StatementId } from './ids';
import type {
  ChangeKind,
  Channel,
  CheckKind,
  ClaimAct,
  ClaimKind,
  ExclusionReason,
  PlaceKind,
  Qualifier,
  Side,
  Status,
  Unit,
  Verdict
} from './sets';

/** Longitude first, everywhere inside the project; degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** `2022-09-10`, or an interval `2022-09-08/2022-09-10`. */
export type IsoDate = string;

export interface Source {
  id: SourceId;
  outlet: string;
  /** Where the text comes from when the outlet carries another's. */
  agency: string | null;
  byline: string | null;
  published: IsoDate | null;
  title: string;
  url: string;
  /** The source that this one repeats; it is then no voice of its own. */
  derivesFrom: SourceId | null;
  /** Of the text that was read; how a file is matched to its source. */
  sha256: string;
  note: string;
}

export interface Actor {
  id: ActorId;
  name: string;
  role: string;
  side: Side;
  aliases: string[];
}

export interface Place {
  id: PlaceId;
  /** English, by the Ukrainian national system or the common English form of Russian names. */
  name: string;
  names: { uk: string | null; ru: string | null };
  /** Every other spelling in the articles. */
  aliases: string[];
  kind: PlaceKind;
  lon: number;
  lat: number;
  /** Radius of doubt in km; 0.5 or less is a sure point. */
  precisionKm: number;
  /** GeoNames id as a number, or the citation of the evidence with its licence. */
  gazetteer: number | string;
  /** Oblast and country, as `Kharkiv Oblast, Ukraine`. */
  admin: string;
  /** Claims whose printed distance was used to place it: measuring them back proves nothing. */
  positionedFrom: ClaimId[];
}

/** A slice of one paragraph; `paragraph` counts non-empty lines from 1, offsets are UTF-16 units in that line. */
export interface Locator {
  paragraph: number;
  start: number;
  end: number;
  sha256: string;
}

export interface Range {
  /** Null where the article gives no number (several). */
  min: number | null;
  max: number | null;
  unit: Unit;
}

export interface Quantity extends Range {
  qualifier: Qualifier;
  /** The token as the article prints it. */
  asPrinted: string;
  /** The unit as printed, where it is not the unit as meant. */
  printedUnit: Unit;
  /** The equivalents that the article prints beside it (965 square miles). */
  also: Range[];
  /** Computed: km², km, people, days. */
  si: Range;
}

export interface Claim {
  id: ClaimId;
  source: SourceId;
  locator: Locator[];
  kind: ClaimKind;
  /** One sentence of our own. */
  gist: string;
  claimant: ActorId;
  channel: Channel;
  places: PlaceId[];
  claimedOn: IsoDate | null;
  happenedOn: IsoDate | null;
  quantity: Quantity | null;
  status: Status;
  statement: StatementId;
  opposes: ClaimId[];
  correction: CorrectionId | null;
  act: ClaimAct;
}

export interface Correction {
  id: CorrectionId;
  source: SourceId;
  paragraph: number;
  printed: string;
  kept: string;
  why: string;
  evidence: string;
  /** Ids of checks, claims, contexts and places that prove it. */
  refs: string[];
  /** The day on which it entered the ledger. */
  recorded: IsoDate;
}

export interface Context {
  id: ContextId;
  text: string;
  value: number | null;
  unit: Unit | null;
  date: IsoDate | null;
  citation: string;
  url: string;
}

export interface Exclusion {
  /** A source id, or `*` for a rule over all of them. */
  source: SourceId | '*';
  /** First and last paragraph; absent for all of them. */
  paragraphs: [number, number] | null;
  /** A regular expression; what it matches is excluded. Absent: the whole paragraphs. */
  match: string | null;
  reason: ExclusionReason;
  note: string;
}

/** What a check declares; which inputs it needs depends on its kind. */
export interface CheckDeclaration {
  id: CheckId;
  claim: ClaimId;
  kind: CheckKind;
  explanation: string;
  /** Places (or `border` for the Ukraine–Russia border), for `distance` and `bearing`. */
  from: PlaceId | null;
  to: PlaceId | null;
  /** The compass point as printed, for `bearing`. */
  compass: 'N' | 'NE' | 'E' | 'SE' | 'S' | 'SW' | 'W' | 'NW' | null;
  /** IANA zones of the printed clock times and the day of the first, for `time`. */
  zones: [string, string] | null;
  on: IsoDate | null;
  /** For `arithmetic` and `area`: what is done with the quantities of `inputs`. */
  operation: 'sum' | 'difference' | 'product' | 'ratio' | 'days-between' | 'side-of-square' | null;
  /** Claim or context ids. */
  inputs: string[];
}

export interface Check extends CheckDeclaration {
  recomputed: { min: number; max: number; unit: Unit | 'degrees' | 'ratio'; text: string } | null;
  verdict: Verdict;
}

/** One thing that an edition changed. */
export interface Change {
  kind: ChangeKind;
  text: string;
  /** Ids of the records that it is about. */
  refs: string[];
}

/** An edition of the ledger, with what it changed. */
export interface Release {
  version: string;
  date: IsoDate;
  changes: Change[];
}

export interface Ledger {
  version: string;
  date: IsoDate;
  sources: Source[];
  actors: Actor[];
  places: Place[];
  claims: Claim[];
  checks: Check[];
  corrections: Correction[];
  contexts: Context[];
  /** Newest first; the first is this edition. */
  changelog: Release[];
  exclusions: Exclusion[];
  /** Old id to new id, for claims, steps and charts. */
  redirects: Record<string, string>;
}
