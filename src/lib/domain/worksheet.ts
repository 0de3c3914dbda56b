/** The worksheets of the lesson pack, in the order in which they are listed. Ids are permanent: they are addresses. */
export const WORKSHEET_IDS = [
  'claim-detective',
  'trace-it-back',
  'check-the-number',
  'notice-wonder-headline',
  'write-the-correction'
] as const;
export type WorksheetId = (typeof WORKSHEET_IDS)[number];

/** A stretch of words; where it comes from the ledger, with the record that it stands for. */
export interface Run {
  text: string;
  claim?: string;
  context?: string;
  check?: string;
}
export type Words = readonly Run[];

/** A picture of a step of the story, with its title, panel and legend left out. */
export interface SheetPicture {
  step: string;
  /** Names and values on the map. */
  labels: boolean;
  /** Where set, the map shows these towns alone, and nothing that the step lights. */
  towns: readonly string[] | null;
  /** Name of its file, without an ending. */
  name: string;
}

/** A place to write: what is asked there, and how many lines it takes. */
export interface Field {
  label: Words;
  lines: number;
}

interface Asked {
  id: string;
  /** Position on the sheet, from 1. */
  number: number;
  title: string;
  minutes: number;
  prompt: Words;
  picture: SheetPicture | null;
}

export type AskBody =
  | { kind: 'lines' | 'picture'; fields: readonly Field[] }
  /** Null is a cell to fill. */
  | { kind: 'table'; head: readonly Words[]; rows: readonly (readonly (Words | null)[])[] }
  | { kind: 'choose'; options: readonly { letter: string; words: Words }[] }
  | { kind: 'calculate'; given: readonly Words[]; room: number };

/** What students see of a task. None of it gives its answer away. */
export type Ask = Asked & AskBody;

interface Keyed {
  /** Claims whose cards tell more. */
  claims: readonly string[];
  /** What a teacher may add. */
  note: Words | null;
}

export type KeyBody =
  | { kind: 'lines'; answers: readonly Words[] }
  /** What the picture shows is told by its step. */
  | { kind: 'picture'; answers: readonly Words[]; step: string }
  /** The whole table; which columns were asked. */
  | { kind: 'table'; rows: readonly (readonly Words[])[]; asked: readonly boolean[] }
  | { kind: 'choose'; letter: string; why: Words }
  | { kind: 'calculate'; working: readonly Words[]; result: Words; verdict: Words };

/** The answer of a task. */
export type Key = Keyed & KeyBody;

export interface Task {
  ask: Ask;
  key: Key;
}

export interface Worksheet {
  id: WorksheetId;
  title: string;
  /** Ages, youngest and oldest. */
  ages: readonly [from: number, to: number];
  /** Of all tasks together. */
  minutes: number;
  intro: readonly Words[];
  tasks: readonly Task[];
}
