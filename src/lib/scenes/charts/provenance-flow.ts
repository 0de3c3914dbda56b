import { ascending, group, mean } from 'd3';
import { voiceOf, type Voice, VOICES } from '$lib/domain/look';
import type { Actor, Claim, Ledger, Source } from '$lib/domain/record';
import { actorOf, sourceById, statementsOf } from '$lib/ledger';

/** How five articles come down to utterances: who wrote each article, what it carries, and what only repeats. */

export interface FlowArticle {
  source: Source;
  /** Outlet whose reporting it is: its own, or that of the article which it repeats. */
  newsroom: string;
  /** Whether it repeats another article, and so adds no voice. */
  repeats: boolean;
  claims: number;
}

export interface Utterance {
  /** Id of the statement. */
  id: string;
  speaker: Actor;
  voice: Voice;
  claims: Claim[];
  /** Those that carry it, in the order of the flow. */
  articles: FlowArticle[];
  /** Newsrooms that carried it themselves; none where it stands in a retelling alone. */
  newsrooms: string[];
  /** An outlet's own words, which report nobody. */
  own: boolean;
}

export interface Flow {
  /** Those of one newsroom together, a retelling after what it retells. */
  articles: FlowArticle[];
  newsrooms: string[];
  /** By voice, then by speaker; near the articles that carry them. */
  utterances: Utterance[];
}

function articlesOf(ledger: Ledger): FlowArticle[] {
  const articles = ledger.sources.map((source): FlowArticle => {
    const origin = source.derivesFrom === null ? source : sourceById(ledger, source.derivesFrom);
    const claims = ledger.claims.filter((claim) => claim.source === source.id).length;
    return { source, newsroom: origin.outlet, repeats: origin !== source, claims };
  });
  const last = (newsroom: string): string =>
    articles
      .filter((one) => one.newsroom === newsroom)
      .map(({ source }) => source.published ?? '')
      .sort()
      .at(-1) ?? '';
  return articles.sort(
    (a, b) => ascending(last(a.newsroom), last(b.newsroom)) || ascending(a.source.published ?? '9', b.source.published ?? '9')
  );
}

/** The flow of a ledger: every claim in exactly one utterance. */
export function flowOf(ledger: Ledger): Flow {
  const articles = articlesOf(ledger);
  const utterances = [...statementsOf(ledger.claims)].flatMap(([id, claims]): Utterance[] => {
    const [first] = claims;
    if (!first) return [];
    const speaker = actorOf(ledger, first);
    const carriers = articles.filter(({ source }) => claims.some((claim) => claim.source === source.id));
    const newsrooms = [...new Set(carriers.filter(({ repeats }) => !repeats).map(({ newsroom }) => newsroom))];
    return [{ id, speaker, voice: voiceOf(speaker.side), claims, articles: carriers, newsrooms, own: speaker.side === 'outlet' }];
  });
  const place = ({ articles: carriers }: Utterance): number => mean(carriers, (one) => articles.indexOf(one)) ?? 0;
  const bySpeaker = [...group(utterances, ({ speaker }) => speaker.id).values()].map((own) => ({
    own: own.sort((a, b) => ascending(place(a), place(b))),
    voice: own[0]?.voice ?? 'outlet',
    at: mean(own, place) ?? 0
  }));
  return {
    articles,
    newsrooms: [...new Set(articles.map(({ newsroom }) => newsroom))],
    utterances: bySpeaker
      .sort((a, b) => ascending(VOICES.indexOf(a.voice), VOICES.indexOf(b.voice)) || ascending(a.at, b.at))
      .flatMap(({ own }) => own)
  };
}

/** By speaker, in the order of the flow. */
export const speakersOf = (utterances: readonly Utterance[]): Utterance[][] => [
  ...group(utterances, ({ speaker }) => speaker.id).values()
];
