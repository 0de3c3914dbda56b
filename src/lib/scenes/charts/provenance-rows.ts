import { capital } from '$lib/ui/capital';
import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { voiceOf } from '$lib/domain/look';
import { dateText, endOf, startOf } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { speakersOf, type Flow, type FlowArticle, type Utterance } from './provenance-flow';
import { voiceWord } from './words';

/** The flow as a table, a row for each utterance, and in sentences. */

/** As short as tells the articles apart: the year where an outlet has two. */
export function articleName({ source }: FlowArticle, { articles }: Flow): string {
  const alone = articles.filter((other) => other.source.outlet === source.outlet).length === 1;
  return alone || source.published === null ? source.outlet : `${source.outlet} ${source.published.slice(0, 4)}`;
}

/** The days on which it was said; empty where no article tells. */
export function daysOf({ claims }: Utterance): string {
  const dates = claims.flatMap(({ claimedOn }) => claimedOn ?? []);
  const [first, last] = [dates.map(startOf).sort()[0], dates.map(endOf).sort().at(-1)];
  return first === undefined || last === undefined ? '' : dateText(`${first}/${last}`);
}

export const isRetoldOnly = ({ newsrooms }: Utterance): boolean => newsrooms.length === 0;

function countsAs(utterance: Utterance): string {
  if (utterance.own) return m.chart_flow_counts_own();
  return isRetoldOnly(utterance) ? m.chart_flow_counts_retold() : m.chart_flow_counts_once();
}

export const flowColumns = (): ChartColumn[] => [
  { key: 'speaker', label: m.chart_flow_column_speaker(), type: 'text' },
  { key: 'side', label: m.chart_flow_column_side(), type: 'text' },
  { key: 'said', label: m.chart_flow_column_said(), type: 'text' },
  { key: 'first', label: m.chart_flow_column_first(), type: 'text' },
  { key: 'articles', label: m.chart_flow_column_articles(), type: 'text' },
  { key: 'carriers', label: m.chart_flow_column_count(), type: 'number' },
  { key: 'newsrooms', label: m.chart_flow_column_newsrooms(), type: 'number' },
  { key: 'claimCount', label: m.chart_flow_column_claims(), type: 'number' },
  { key: 'countsAs', label: m.chart_flow_column_counts(), type: 'text' }
];

const carriersOf = ({ articles }: Utterance, flow: Flow): string =>
  articles.map((article) => articleName(article, flow)).join(', ');

/** Speaker, day and articles; with what was said first where these are another's too. */
function nameOf(utterance: Utterance, flow: Flow): string {
  const short = (one: Utterance): string => [one.speaker.name, daysOf(one), carriersOf(one, flow)].filter(Boolean).join(', ');
  const name = short(utterance);
  const shared = flow.utterances.some((one) => one !== utterance && short(one) === name);
  return shared ? `${name}: ${utterance.claims[0]?.gist ?? ''}` : name;
}

export function flowRows(flow: Flow): ChartRow[] {
  return flow.utterances.map((utterance) => {
    const { id, speaker, claims, articles, newsrooms } = utterance;
    return {
      id,
      name: nameOf(utterance, flow),
      cells: {
        speaker: speaker.name,
        side: voiceWord(voiceOf(speaker.side)),
        said: daysOf(utterance),
        first: claims[0]?.gist ?? '',
        articles: carriersOf(utterance, flow),
        carriers: articles.length,
        newsrooms: newsrooms.length,
        claimCount: claims.length,
        countsAs: countsAs(utterance)
      },
      claims: claims.map((claim) => claim.id),
      context: [],
      checks: []
    };
  });
}

/** What the flow shows, in sentences. */
export function flowAlt(flow: Flow): string {
  const { articles, newsrooms, utterances } = flow;
  const others = utterances.filter(({ own }) => !own);
  const speakers = (some: readonly Utterance[]): number => speakersOf(some).length;
  const repeated = others.filter((one) => one.newsrooms.length > 1);
  const lines = [
    m.chart_flow_alt_lead({
      articles: articles.length,
      newsrooms: newsrooms.length,
      claims: utterances.flatMap(({ claims }) => claims).length,
      statements: utterances.length,
      others: others.length,
      speakers: speakers(others),
      own: utterances.length - others.length
    }),
    m.chart_flow_alt_repeated({
      list: repeated.map((one) => `${one.speaker.name}, ${daysOf(one)} (${carriersOf(one, flow)})`).join('; ')
    }),
    m.chart_flow_alt_once({ n: utterances.length - repeated.length })
  ];
  for (const article of articles.filter(({ repeats }) => repeats)) {
    const own = utterances.filter((one) => one.articles.includes(article));
    const alone = own.filter(isRetoldOnly).length;
    lines.push(
      m.chart_flow_alt_retold({
        outlet: article.source.outlet,
        origin: article.newsroom,
        all: own.length,
        shared: own.length - alone,
        alone
      })
    );
  }
  for (const voice of ['ukraine', 'russia', 'third'] as const) {
    const own = others.filter((one) => one.voice === voice);
    lines.push(m.chart_flow_alt_voice({ voice: capital(voiceWord(voice)), statements: own.length, speakers: speakers(own) }));
  }
  return lines.join(' ');
}
