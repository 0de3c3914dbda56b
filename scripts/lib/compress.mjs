import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** Text that the adapter's own list leaves as it is. */
const REST = /\.(csv|geojson|topojson|webmanifest)$/;

/** Writes the compressed twins of a file. @param {string} file */
export async function compress(file) {
  await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await pipeline(createReadStream(file), brotli, createWriteStream(`${file}.br`));
}

/**
 * The adapter, and after it compressed twins of the data files too.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where the adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withDataCompressed(adapter, folder = 'build') {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => REST.test(name))) {
        await compress(join(folder, name));
      }
    }
  };
}
