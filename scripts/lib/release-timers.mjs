/**
 * The storage under the message compiler (WebAssembly) starts timers of 30 s and never clears them, so that a finished
 * build would wait for them. Such a timer alone no longer keeps the process alive; what is awaited still does.
 */
const LEFT_BEHIND_MS = 30_000;
const start = globalThis.setTimeout;

/** @type {typeof setTimeout} */
const startQuietly = Object.assign(
  /** @type {any} */ (
    /** @param {[() => void, number?, ...unknown[]]} args */
    (...args) => {
      const timer = start(...args);
      if (args[1] === LEFT_BEHIND_MS && typeof timer === 'object') /** @type {NodeJS.Timeout} */ (timer).unref();
      return timer;
    }
  ),
  start
);

globalThis.setTimeout = startQuietly;
