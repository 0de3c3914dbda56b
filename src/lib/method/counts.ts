import { voiceOf, type Voice, VOICES } from '$lib/domain/look';
import type { Ledger } from '$lib/domain/record';
import { CHANGE_KINDS, STATUSES, VERDICTS } from '$lib/domain/sets';
import { actorOf, disputed, formatNumber, sourceById, statementsOf } from '$lib/ledger';

/** The figures of the method page: each is counted from the ledger, and has a name by which prose asks for it. */

/** What a gazetteer lists with a point of its own. */
const SETTLEMENTS = ['city', 'town', 'village'];
const SURE_POINT_KM = 0.5;

const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;

const tally = <T, K extends string>(prefix: string, keys: readonly K[], list: readonly T[], keyOf: (one: T) => string) =>
  keys.map((key): [string, number] => [`${prefix}-${key}`, count(list, (one) => keyOf(one) === key)]);

/** Settlements whose place is our own estimate, with a radius of doubt. */
export const roughPlaces = (ledger: Ledger): Ledger['places'] =>
  ledger.places.filter(({ kind, precisionKm }) => SETTLEMENTS.includes(kind) && precisionKm > SURE_POINT_KM);

function ofClaims(ledger: Ledger): [string, number][] {
  const { claims, sources } = ledger;
  const voice = (claim: Ledger['claims'][number]): Voice => voiceOf(actorOf(ledger, claim).side);
  const sourceIds = sources.map(({ id }): string => id);
  return [
    ['claims', claims.length],
    ...tally('claims', sourceIds, claims, ({ source }) => source),
    ...tally('claims', STATUSES, claims, ({ status }) => status),
    ...STATUSES.flatMap((status) =>
      tally(
        `claims-${status}`,
        VOICES,
        claims.filter((claim) => claim.status === status),
        voice
      )
    ),
    ['claims-disputed', count(claims, (claim) => disputed(ledger, claim))],
    ['claims-undated', count(claims, ({ claimedOn }) => claimedOn === null)],
    ['claims-in-an-interval', count(claims, ({ claimedOn }) => claimedOn?.includes('/') ?? false)],
    ['claims-with-a-figure', count(claims, ({ quantity }) => quantity !== null)],
    ['claims-without-a-number', count(claims, ({ quantity }) => quantity !== null && quantity.min === null)],
    ['claims-in-another-unit', count(claims, ({ quantity }) => quantity !== null && quantity.unit !== quantity.printedUnit)],
    ['slices', claims.reduce((sum, { locator }) => sum + locator.length, 0)]
  ];
}

function ofStatements(ledger: Ledger): [string, number][] {
  const statements = [...statementsOf(ledger.claims).values()];
  const original = (id: string): boolean => sourceById(ledger, id).derivesFrom === null;
  const sourcesOf = (claims: readonly { source: string }[]): string[] => [...new Set(claims.map(({ source }) => source))];
  return [
    ['statements', statements.length],
    ['statements-shared', count(statements, (claims) => count(sourcesOf(claims), original) > 1)],
    ['statements-only-retold', count(statements, (claims) => !sourcesOf(claims).some(original))]
  ];
}

/** Every count by its name, for `{count …}` in prose. */
export function countsOf(ledger: Ledger): ReadonlyMap<string, number> {
  const { sources, actors, places, checks, corrections, contexts, exclusions, changelog } = ledger;
  const sourceIds = sources.map(({ id }): string => id);
  return new Map<string, number>([
    ...ofClaims(ledger),
    ...ofStatements(ledger),
    ['sources', sources.length],
    ['sources-derived', count(sources, ({ derivesFrom }) => derivesFrom !== null)],
    ['actors', actors.length],
    ...tally('actors', VOICES, actors, ({ side }) => voiceOf(side)),
    ['places', places.length],
    ['places-rough', roughPlaces(ledger).length],
    ['checks', checks.length],
    ...tally('checks', VERDICTS, checks, ({ verdict }) => verdict),
    ['corrections', corrections.length],
    ...tally('corrections', sourceIds, corrections, ({ source }) => source),
    ['contexts', contexts.length],
    ['exclusions', exclusions.length],
    ['editions', changelog.length],
    ...tally(
      'changes',
      CHANGE_KINDS,
      changelog.flatMap(({ changes }) => changes),
      ({ kind }) => kind
    )
  ]);
}

const SMALL = 'no one two three four five six seven eight nine ten'.split(' ');

/** A count as it stands in a sentence: up to ten as a word. */
export const countText = (value: number): string => SMALL[value] ?? formatNumber(value);
