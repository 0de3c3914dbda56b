declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type SourceId = Id<'source'>;
export type ActorId = Id<'actor'>;
export type PlaceId = Id<'place'>;
export type ClaimId = Id<'claim'>;
export type CheckId = Id<'check'>;
export type CorrectionId = Id<'correction'>;
export type ContextId = Id<'context'>;
/** One original utterance, which several claims and several outlets may carry. */
export type StatementId = Id<'statement'>;
export type StepId = Id<'step'>;
