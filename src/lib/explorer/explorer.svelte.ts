import { grouper, type FacetGroup } from './groups';
import { fromQuery } from './query';
import type { RowsFile } from './rows';
import { loosenings, makeTable, select, type Loosening, type Selection, type Table } from './select';
import { DEFAULT_VIEW, type ExplorerView } from './view';

/** What the page knows before its rows have come. */
export interface Start {
  groups: FacetGroup[];
  total: number;
}

/** The explorer at work: its table, the reader's view of it, and what follows from both. */
export class Explorer {
  #start: Start;
  #table = $state.raw<Table | null>(null);
  #grouping: ((selection: Selection) => FacetGroup[]) | null = null;
  #view = $state.raw<ExplorerView>(DEFAULT_VIEW);
  #selection = $derived(this.#table && select(this.#table, this.#view));
  #groups = $derived.by(() => (this.#selection && this.#grouping ? this.#grouping(this.#selection) : this.#start.groups));
  #loosenings = $derived<Loosening[]>(
    this.#table && this.#selection?.rows.length === 0 ? loosenings(this.#table, this.#view) : []
  );
  #placeCounts = $derived(
    Object.fromEntries(
      this.#groups.find(({ id }) => id === 'place')?.values.map(({ value, count }): [string, number] => [value, count]) ?? []
    )
  );

  constructor(start: Start) {
    this.#start = start;
  }

  /** Null until the rows have come. */
  get file(): RowsFile | null {
    return this.#table?.file ?? null;
  }

  get view(): ExplorerView {
    return this.#view;
  }

  /** Rows in the order of the view; null until they have come. */
  get rows(): Uint32Array | null {
    return this.#selection?.rows ?? null;
  }

  get total(): number {
    return this.#table?.size ?? this.#start.total;
  }

  get count(): number {
    return this.#selection?.rows.length ?? this.total;
  }

  get groups(): FacetGroup[] {
    return this.#groups;
  }

  get loosenings(): Loosening[] {
    return this.#loosenings;
  }

  /** Claims of each place under the other filters, by its id. */
  get placeCounts(): Readonly<Record<string, number>> {
    return this.#placeCounts;
  }

  /** Takes the rows, and the view that the address asks for. */
  open(file: RowsFile, query: URLSearchParams): void {
    const table = makeTable(file);
    this.#grouping = grouper(table);
    this.#view = fromQuery(query, table.known);
    this.#table = table;
  }

  show(view: ExplorerView): void {
    this.#view = view;
  }

  reset(): void {
    this.#view = DEFAULT_VIEW;
  }
}
