import type { ReadEffects } from './server/effects';

/** A whole small record for tests, in the files of `data/`; a test replaces the files that it is about. */
const SHA = 'a'.repeat(64);

export const FIXTURE: Readonly<Record<string, string>> = {
  'ledger.yaml': 'version: 1.0.0\ndate: 2024-01-01\n',
  'changelog.yaml': `- { version: 1.0.0, date: 2024-01-01, changes: [{ kind: corrected, text: A day., refs: [s1-road] }] }
- { version: 0.9.0, date: 2023-12-01, changes: [{ kind: added, text: The first edition. }] }
`,
  'redirects.yaml': '{ s1-old: s1-area }\n',
  'sources.yaml': `- { id: s1, outlet: Paper, published: 2022-09-11, title: A title, url: https://example.org/a, sha256: ${SHA} }
- { id: s2, outlet: Copy, published: null, title: A copy, url: https://example.org/b, derivesFrom: s1, sha256: ${'b'.repeat(64)} }
`,
  'actors.yaml': `- { id: army, name: Army, role: Army, side: ukraine }
- { id: ministry, name: Ministry, role: Ministry, side: russia }
- { id: thinkers, name: Thinkers, role: Analysts, side: analyst }
- { id: paper, name: Paper, role: Outlet, side: outlet }
`,
  'places.yaml': `- { id: upper, name: Upper, names: { uk: Верхнє, ru: null }, aliases: [Verkhnie], kind: town, lon: 36.5, lat: 49.5, precisionKm: 0.5, gazetteer: 1, admin: 'Kharkiv Oblast, Ukraine' }
- { id: lower, name: Lower, names: { uk: null, ru: null }, kind: village, lon: 36.5, lat: 49.9, precisionKm: 1, gazetteer: 2, admin: 'Kharkiv Oblast, Ukraine' }
`,
  'claims/s1.yaml': `source: s1
claims:
  - id: s1-area
    locator: [{ paragraph: 1, start: 0, end: 40, sha256: ${SHA} }]
    kind: area
    gist: The army says that it took about 2,500 km².
    claimant: army
    channel: briefing
    places: [upper]
    claimedOn: 2022-09-10
    quantity: { min: 2500, max: 2500, unit: km2, qualifier: about, asPrinted: 'about 2,500 square kilometers (965 square miles)', also: [{ min: 965, max: 965, unit: mi2 }] }
    status: claimed
    statement: army-2022-09-10
    opposes: [s1-less]
    act: kharkiv
  - id: s1-less
    locator: [{ paragraph: 2, start: 0, end: 30, sha256: ${SHA} }]
    kind: control
    gist: The ministry says that "nothing" was lost.
    claimant: ministry
    channel: telegram
    claimedOn: 2022-09-11
    status: claimed
    statement: ministry-2022-09-11
    act: kharkiv
  - id: s1-road
    locator: [{ paragraph: 3, start: 0, end: 30, sha256: ${SHA} }, { paragraph: 4, start: 0, end: 5, sha256: ${SHA} }]
    kind: distance
    gist: Lower is 45 km from Upper.
    claimant: paper
    channel: article
    places: [upper, lower]
    happenedOn: 2022-09-01/2022-09-10
    quantity: { min: 45, max: 45, unit: km, qualifier: unstated, asPrinted: 45 kilometers }
    status: verified
    statement: s1-own
    act: kharkiv
`,
  'claims/s2.yaml': 'source: s2\nclaims: []\n',
  'checks.yaml': `- { id: chk-road, claim: s1-road, kind: distance, explanation: The straight line., from: upper, to: lower }
- { id: chk-area, claim: s1-area, kind: conversion, explanation: Square miles. }
`,
  'corrections.yaml': `- { id: cor-road, source: s1, paragraph: 3, printed: north, kept: south, why: Look at a map., evidence: The gazetteer., refs: [chk-road], recorded: 2023-12-01 }
`,
  'context.yaml': `- { id: ctx-one, text: A fact., value: 400, unit: km2, date: 2022-09-08, citation: A report, url: https://example.org/c }
`,
  'exclusions.yaml': `- { source: s1, paragraphs: [5, 5], reason: boilerplate, note: Advertisement. }
`
};

/** Effects over files in memory. */
export const inMemory = (files: Readonly<Record<string, string>>): ReadEffects => ({
  readText: async (path) => files[path] ?? null,
  list: async (folder) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
});
