// Compiles the message catalogue to src/lib/paraglide, for tools that run before the first build.
import { compile } from '@inlang/paraglide-js';
import './lib/release-timers.mjs';
import { MESSAGES } from './lib/messages.mjs';

await compile(MESSAGES);
