/**
 * What the worker uses of its global scope. TypeScript's own library of it (webworker) would be one with that of pages here,
 * and change the types of these.
 */
export interface WorkerScope {
  registration: { scope: string };
  clients: Windows & {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled?: boolean }): Promise<readonly Window[]>;
  };
  /** Where the build puts the list of what to save. */
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}

export interface Windows {
  get(id: string): Promise<Window | undefined>;
}

/** A page that is open. */
interface Window {
  id: string;
  url: string;
}

/** An event that the worker stays up for. */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Lasting {
  request: Request;
  /** Of the page that asks; empty where a page is asked for. */
  clientId: string;
  /** Of the page that will show what is asked for. */
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface Message extends Lasting {
  data: unknown;
  ports: readonly MessagePort[];
  source: { id: string } | null;
}

interface WorkerEvents {
  install: Lasting;
  activate: Lasting;
  fetch: Fetching;
  message: Message;
}
