/** The worksheets of the lesson pack, in the order in which they are listed. Ids are permanent: they are addresses. */
export const WORKSHEET_IDS = [
  'claim-detective',
  'trace-it-back',
  'check-the-number',
  'notice-wonder-headline',
  'write-the-correction'
] as const;
export type WorksheetId = (typeof WORKSHEET_IDS)[number];
