import { readFileSync } from 'node:fs';

/**
 * How the message catalogue is compiled, for the build and for scripts/messages.mjs.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['baseLocale'],
  emitTsDeclarations: true
};

const MESSAGE = /\/paraglide\/messages\/\w+\.js$/;
const CHOICE = /^import .*runtime\.js';$|^\s*(?:[\w.]+ \?\? )*getLocale\(\)$/gm;

/**
 * As long as there is one language no message has to ask for it: pages then carry their words, and no code that chooses.
 * @returns {import('vite').Plugin}
 */
export function oneLanguage() {
  const { locales } = JSON.parse(readFileSync(`${MESSAGES.project}/settings.json`, 'utf8'));
  return {
    name: 'one-language',
    apply: 'build',
    transform(code, id) {
      if (locales.length > 1 || !MESSAGE.test(id)) return null;
      const plain = code.replace(CHOICE, '');
      if (plain.includes('getLocale')) throw new Error(`${id} still chooses a language`);
      return { code: plain, map: null };
    }
  };
}
