import { createContext, untrack } from 'svelte';
import { DEFAULT_OPTIONS, optionsSet, type ReaderOptions } from '$lib/domain/options';
import { readOptions, writeOptions } from '$lib/query/reader-options';
import { rewriteAddress } from '$lib/ui/address';

/** What style sheets follow: see `[data-units]`, `[data-labels]` and `[data-theme]`; the page's first script sets the same. */
function dress(root: HTMLElement, { theme, units, labels }: ReaderOptions): void {
  const dressed = {
    theme: theme === 'auto' ? null : theme,
    units: units === 'both' ? null : units,
    labels: labels ? null : 'off'
  };
  for (const [name, word] of Object.entries(dressed)) {
    if (word === null) root.removeAttribute(`data-${name}`);
    else root.setAttribute(`data-${name}`, word);
  }
}

/** What the reader asked for. It lives in the page's address: it survives a reload, and goes along with a copied link. */
export class Reader {
  #options = $state.raw(DEFAULT_OPTIONS);

  get options(): ReaderOptions {
    return this.#options;
  }

  /** How many options differ from the default. */
  get count(): number {
    return optionsSet(this.#options).length;
  }

  get isDefault(): boolean {
    return this.count === 0;
  }

  /** Whether marks may be hidden. */
  get filters(): boolean {
    const { voice, sure } = this.#options;
    return voice !== 'all' || sure !== 'all';
  }

  set<Name extends keyof ReaderOptions>(name: Name, value: ReaderOptions[Name]): void {
    this.#write({ ...this.#options, [name]: value });
  }

  /** Everything as it was, or only the options named. */
  reset(names: readonly (keyof ReaderOptions)[] = optionsSet(this.#options)): void {
    this.#write({ ...this.#options, ...Object.fromEntries(names.map((name) => [name, DEFAULT_OPTIONS[name]])) });
  }

  /** An attachment for any element of the page: takes the options from the address, now and whenever the history moves. */
  follow = (): (() => void) => {
    const read = (): void => this.#take(readOptions(location.search));
    untrack(read);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  };

  /** Calls with the options once the reader has chosen any, and whenever they change from then on. For a component's start. */
  onceChosen(tell: (options: ReaderOptions) => void): void {
    let chosen = false;
    $effect(() => {
      const { options } = this;
      chosen ||= !this.isDefault;
      if (chosen) tell(options);
    });
  }

  #take(options: ReaderOptions): void {
    this.#options = options;
    dress(document.documentElement, options);
  }

  #write(options: ReaderOptions): void {
    this.#take(options);
    rewriteAddress(location.pathname + writeOptions(location.search, options) + location.hash);
  }
}

/** The page's reader, given once by the page and asked for by whatever shows or changes what the reader chose. */
export const [getReader, giveReader] = createContext<Reader>();
