import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { withDataCompressed } from './scripts/lib/compress.mjs';
import { withWorker } from './scripts/lib/worker.mjs';

/** The one script that stands in the page's frame; the policy lets it run by its hash. */
const inline = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8'))?.[1] ?? '';
const inlineHash = /** @type {const} */ (`sha256-${createHash('sha256').update(inline).digest('base64')}`);

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: withWorker(withDataCompressed(adapter({ precompress: true, strict: true }))),
    // Both style sheets are small: in the page they cost no round trip before the first picture.
    inlineStyleThreshold: 16384,
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', inlineHash],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'frame-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    },
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail', origin: process.env.SITE_URL ?? 'https://example.org' }
  }
};
