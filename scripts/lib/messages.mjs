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
