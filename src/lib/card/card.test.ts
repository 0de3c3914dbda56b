import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { FIXTURE, inMemory } from '$lib/ledger/fixture';
import { actorOf, claimById, sourceOf } from '$lib/ledger';
import { readLedger } from '$lib/ledger/server/read';
import { statusWord } from '$lib/ui/status';
import { cardOf } from './card';
import ClaimCard from './ClaimCard.svelte';
import { claimIds, claimPage } from './page';
import type { CardRecord } from './record';
import { CHANNEL, dayWords, KIND, SIDE } from './words';

const ledger = await readLedger();
const known = new Set(ledger.claims.map(({ id }): string => id));
const small = await readLedger(inMemory(FIXTURE));

const cards = new Map(ledger.claims.map((claim) => [claim, cardOf(ledger, claim.id)]));
const markup = (record: CardRecord): string => render(ClaimCard, { props: { record } }).body.replace(/<!--.*?-->/g, '');
const told = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ');

describe('the card of every claim', () => {
  it('tells every field of the claim', () => {
    const missing: string[] = [];
    for (const [claim, record] of cards) {
      const text = told(markup(record));
      const [actor, source] = [actorOf(ledger, claim), sourceOf(ledger, claim)];
      const words = [
        claim.id,
        claim.gist,
        actor.name,
        actor.role,
        SIDE[actor.side](),
        CHANNEL[claim.channel](),
        source.outlet,
        source.title,
        dayWords(claim.claimedOn),
        dayWords(claim.happenedOn),
        claim.quantity?.asPrinted ?? '',
        claim.statement,
        ...claim.locator.map(({ paragraph, start, end }) => `paragraph ${paragraph}, characters ${start + 1} to ${end}`),
        ...record.places.flatMap(({ name, uk, ru }) => [name, uk ?? '', ru ?? '']),
        ...ledger.corrections.filter(({ id }) => id === claim.correction).map(({ kept }) => kept),
        ...claim.opposes.map((id) => claimById(ledger, id).gist)
      ];
      const lower = text.toLowerCase();
      const inAnyCase = [KIND[claim.kind](), statusWord(claim.status)];
      missing.push(...words.filter((word) => !text.includes(word.replace(/\s+/g, ' '))).map((word) => `${claim.id}: ${word}`));
      missing.push(...inAnyCase.filter((word) => !lower.includes(word)).map((word) => `${claim.id}: ${word}`));
    }
    expect(missing).toEqual([]);
  });

  it('leaks no value that stands for nothing', () => {
    const leaks = [...cards.values()].filter((record) => /undefined|\bnull\b|NaN|\[object/.test(told(markup(record))));
    expect(leaks.map(({ id }) => id)).toEqual([]);
  });

  it('names only claims that there are', () => {
    const named = [...cards.values()].flatMap((record) => [...record.opposing, ...record.elsewhere].map(({ id }) => id));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('survives JSON, and is small', () => {
    for (const record of cards.values()) {
      const text = JSON.stringify(record);
      expect(JSON.parse(text)).toEqual(record);
      expect([record.id, text.length < 6000]).toEqual([record.id, true]);
    }
  });

  it('says on both claims of a dispute that the other stands against it', () => {
    const oneSided = [...cards.values()].flatMap((record) =>
      record.opposing.filter(({ id }) => !cardOf(ledger, id).opposing.some((other) => other.id === record.id)).map(({ id }) => id)
    );
    expect(oneSided).toEqual([]);
    expect([...cards.values()].every(({ look, opposing }) => look.disputed === opposing.length > 0)).toBe(true);
  });
});

describe('what a card says', () => {
  const text = (id: string): string => told(markup(cardOf(ledger, id)));

  it('of an undated text that retells another: that it is an echo, on its own card and on the original’s', () => {
    expect(text('web22-isw-2500')).toContain('An echo: Top Bulletin retells AP of 10 September 2022');
    expect(text('web22-isw-2500')).toContain('Top Bulletin, undated');
    expect(text('ap22-isw-2500')).toMatch(/Top Bulletin[^.]*an echo, not another voice/);
    expect(text('web22-isw-2500')).not.toMatch(/AP, 9 September 2022[^.]*an echo/);
  });

  it('of a figure in a unit that is not the one meant', () => {
    expect(text('nbc22-3000-km')).toContain('The article prints km; km² are meant.');
  });

  it('of a check: its arithmetic, its verdict and why', () => {
    expect(text('ap22-kupiansk-73-km')).toContain('Izium to Kupiansk: 61.1 ± 1 km');
    expect(text('ap22-kupiansk-73-km')).toContain('It does not fit.');
  });

  it('of corrections: whose error it is', () => {
    const bearings = (id: string) => Object.fromEntries(cardOf(ledger, id).corrections.map((one) => [one.id, one.bearing]));
    expect(bearings('ap22-kupiansk-73-km')).toMatchObject({ 'cor-ap22-road': 'own' });
    expect(bearings('web22-kupiansk-73-km')).toMatchObject({ 'cor-ap22-road': 'repeated' });
    expect(bearings('ap22-isw-2500')).toMatchObject({ 'cor-web22-over': 'evidence' });
  });

  it('of a place that is known only roughly', () => {
    const rough = ledger.claims.find(({ places }) => places.some((id) => id === 'obshchy-kolodez'));
    expect(text(rough?.id ?? '')).toContain('placed to within about 8 km');
    expect(text('ap22-balakliia-thursday')).not.toContain('placed to within');
  });
});

describe('pages of claims', () => {
  it('are of every claim and of every id that a claim had', () => {
    expect(claimIds(small)).toEqual(['s1-area', 's1-less', 's1-road', 's1-old']);
    expect(claimPage(small, 's1-old', [])).toMatchObject({ moved: true, card: { id: 's1-area', formerly: ['s1-old'] } });
    expect(() => claimPage(small, 'nothing', [])).toThrow('no claim nothing');
  });

  it('lead on to the neighbours in the same article', () => {
    expect(claimPage(small, 's1-area', [])).toMatchObject({ moved: false, previous: null, next: 's1-less', still: 'title' });
    expect(claimPage(small, 's1-road', [])).toMatchObject({ previous: 's1-less', next: null });
  });
});
