import { cardAt } from './plan';

interface Card {
  id: string;
  formerly: string[];
}

let cards: Promise<Map<string, Card>> | undefined;

async function open(pack: () => Promise<Response | undefined>): Promise<Map<string, Card>> {
  const all = ((await (await pack())?.json()) ?? []) as Card[];
  return new Map(all.flatMap((card) => [card.id, ...card.formerly].map((id) => [id, card] as const)));
}

/**
 * A claim's card out of the one file that holds all of them: 432 files would be as many requests.
 * @param path from the site's top
 */
export async function savedCard(path: string, pack: () => Promise<Response | undefined>): Promise<Response | undefined> {
  const id = cardAt(path);
  if (id === null) return undefined;
  cards ??= open(pack);
  const card = (await cards).get(id);
  return card && Response.json(card);
}
