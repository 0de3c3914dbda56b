import type { Attachment } from 'svelte/attachments';
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range } from '@tanstack/virtual-core';
import { heightOf, topOf, usualHeight, type SeenHeights } from './seen-heights';

/** A row in the document, and the height in px of those left out between it and the row before. */
export interface VirtualRow {
  position: number;
  gap: number;
}

/** Rows beyond either edge of the window: enough for a quick turn of the wheel, and for the next press of Tab. */
const OVERSCAN = 10;

/**
 * Keeps in the document only the rows about the window, whatever their heights, while the page scrolls as if all were there.
 * What has the focus stays. Rows stand in the flow of a table: spacers take the room of the others.
 */
export class VirtualRows {
  #virtualizer: Virtualizer<Window, HTMLTableRowElement>;
  #seen: SeenHeights;
  #keys: Uint32Array = new Uint32Array();
  #body: HTMLElement | null = null;
  #width = 0;
  #focused: number | null = null;
  #rows = $state.raw<VirtualRow[]>([]);
  #after = $state(0);

  /** @param seen by rows' keys: the page then keeps its length */
  constructor(seen: SeenHeights) {
    this.#seen = seen;
    this.#virtualizer = new Virtualizer(this.#options());
  }

  get rows(): VirtualRow[] {
    return this.#rows;
  }

  /** Height in px of the rows left out below. */
  get after(): number {
    return this.#after;
  }

  #options(): ConstructorParameters<typeof Virtualizer<Window, HTMLTableRowElement>>[0] {
    return {
      count: this.#keys.length,
      getScrollElement: () => (this.#body ? window : null),
      estimateSize: (position) => this.#seen.of.get(this.#keys[position] ?? -1) ?? this.#seen.usual,
      getItemKey: (position) => this.#keys[position] ?? -1,
      scrollMargin: this.#body ? topOf(this.#body) : this.#seen.top,
      // Known before there is a body to ask: an empty one, for a moment, would take the page back to its top.
      initialRect: { width: window.innerWidth, height: window.innerHeight },
      initialOffset: () => window.scrollY,
      measureElement: (row, entry) => entry?.borderBoxSize[0]?.blockSize ?? heightOf(row),
      overscan: OVERSCAN,
      rangeExtractor: (range) => this.#withFocused(range),
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      onChange: () => this.#read()
    };
  }

  #withFocused({ startIndex, endIndex, overscan, count }: Range): number[] {
    const [first, last] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
    const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    const focused = this.#focused === null ? -1 : this.#keys.indexOf(this.#focused);
    if (focused === -1 || (focused >= first && focused <= last)) return near;
    return focused < first ? [focused, ...near] : [...near, focused];
  }

  #read(): void {
    const margin = this.#virtualizer.options.scrollMargin;
    let end = margin;
    this.#rows = this.#virtualizer.getVirtualItems().map(({ index, start, end: below }) => {
      const row = { position: index, gap: start - end };
      end = below;
      return row;
    });
    this.#after = Math.max(0, this.#virtualizer.getTotalSize() + margin - end);
  }

  #update(): void {
    this.#virtualizer.setOptions(this.#options());
    this.#virtualizer._willUpdate();
    this.#read();
  }

  /** Other rows, or the same in another order. */
  show(keys: Uint32Array): void {
    this.#keys = keys;
    // Where the page stands now, which its last scroll event need not have told: else it would be taken back there.
    if (this.#body) this.#virtualizer.scrollOffset = window.scrollY;
    this.#update();
  }

  /** The table's body: where the rows begin, how wide they are, and which of them has the focus. */
  readonly attach: Attachment<HTMLElement> = (body) => {
    this.#body = body;
    const end = this.#virtualizer._didMount();
    const observer = new ResizeObserver(() => {
      const { width } = body.getBoundingClientRect();
      if (width !== this.#width && this.#width !== 0) {
        this.#seen = usualHeight(body);
        this.#virtualizer.measure();
      } else if (Math.abs(topOf(body) - this.#virtualizer.options.scrollMargin) < 1) return;
      this.#width = width;
      this.#update();
    });
    const focus = ({ target }: FocusEvent): void => {
      const position = target instanceof Element ? target.closest('tr')?.dataset['index'] : undefined;
      this.#focused = position === undefined ? null : (this.#keys[Number(position)] ?? null);
    };
    const blur = (): void => void (this.#focused = null);
    observer.observe(document.body);
    body.addEventListener('focusin', focus);
    body.addEventListener('focusout', blur);
    this.#update();
    return () => {
      observer.disconnect();
      body.removeEventListener('focusin', focus);
      body.removeEventListener('focusout', blur);
      end();
      this.#body = null;
    };
  };

  readonly measure: Attachment<HTMLTableRowElement> = (row) => {
    this.#virtualizer.measureElement(row);
    return () => this.#virtualizer.measureElement(null);
  };
}
