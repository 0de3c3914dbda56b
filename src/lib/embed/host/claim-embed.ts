import { ATTRIBUTES, frameAddress } from './address';
import { COVERED, type Stands } from './frames';
import { canStick } from './sticky';

/** How long a frame that has loaded may be silent, ms: after that the link is shown below it. */
const SILENT_MS = 5000;

/**
 * In a sheet made by script, which no policy of the host's forbids; rules of the host's do not reach in. Until a frame speaks it is as
 * high as most of its kind.
 */
const STYLES = `:host{display:block}
iframe{display:block;width:100%;height:640px;border:0}
[src*="/step/"]{height:860px}
[src*="/chart/"]{height:1500px}
.track iframe{position:sticky;top:var(${COVERED},0px);height:calc(100svh - var(${COVERED},0px))!important}
@media print{.track{height:auto!important}}`;

/**
 * The element `<claim-embed>` of a site. Its content, a link, stays in the page as it is, for whoever can't see the frame.
 * @param site the site's top, with a slash at its end
 */
export function claimEmbed(site: string, stands: Stands): CustomElementConstructor {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);

  return class extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #box = document.createElement('div');
    #slot = document.createElement('slot');
    #frame: HTMLIFrameElement | null = null;
    #address: string | null = null;
    /** What decides whether the frame will ask for a track. */
    #kind = '';
    #waiting = false;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#box, this.#slot);
      // While a page is read, and where scripts write it, the link comes after the element.
      this.#slot.addEventListener('slotchange', this.#name);
    }

    connectedCallback(): void {
      this.attributeChangedCallback();
    }

    disconnectedCallback(): void {
      this.attributeChangedCallback();
    }

    /** Once for all that changes at the same time. */
    attributeChangedCallback(): void {
      if (!this.#waiting) queueMicrotask(this.#settle);
      this.#waiting = true;
    }

    #name = (): void => {
      const words = (this.querySelector('a') ?? this).textContent.trim();
      if (this.#frame) this.#frame.title = words || this.title || 'Claim by claim';
    };

    #settle = (): void => {
      this.#waiting = false;
      const said = (name: string): string | null => this.getAttribute(name);
      const address = this.isConnected ? frameAddress(site, said) : null;
      if (address === this.#address) return;
      this.#address = address;
      const height = this.#frame?.style.height ?? '';
      if (this.#frame) stands.delete(this.#frame);
      this.#box.replaceChildren();
      this.#slot.style.display = address === null ? '' : 'none';
      if (address === null) return;
      const kind = `${said('scene')} ${said('mode')}`;
      if (kind !== this.#kind) this.#stretch(null);
      this.#kind = kind;
      this.#build(address, height);
    };

    /** A new frame each time: another address in the same one would be a step in the reader's history. */
    #build(address: string, height: string): void {
      const frame = (this.#frame = document.createElement('iframe'));
      const link = this.#slot.style;
      let silent: ReturnType<typeof setTimeout>;
      let firm: boolean | undefined;
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
      frame.loading = 'lazy';
      frame.src = address;
      frame.style.height = height;
      frame.onload = () => {
        silent = setTimeout(() => (link.display = ''), SILENT_MS);
      };
      stands.set(frame, {
        box: this.#box,
        // Asked once: a host that stops its page under a dialog may not take the track away.
        firm: () => (firm ??= canStick(this)),
        stretch: this.#stretch,
        heard: () => {
          clearTimeout(silent);
          link.display = 'none';
        }
      });
      this.#name();
      this.#box.append(frame);
    }

    #stretch = (px: number | null): void => {
      this.#box.className = px === null ? '' : 'track';
      this.#box.style.height = px === null ? '' : `${px}px`;
    };
  };
}
