import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD, files, read } from './built';

const MOST = 3000;

describe('embed.js, the script of host pages', () => {
  it('is small on the wire, whichever way it is sent', () => {
    const [gzip = NaN, brotli = NaN] = ['gz', 'br'].map((twin) => statSync(join(BUILD, `embed.js.${twin}`)).size);
    console.log(`embed.js, bytes compressed: gzip ${gzip.toLocaleString('en')}, brotli ${brotli.toLocaleString('en')}`);
    expect(gzip).toBeLessThanOrEqual(MOST);
    expect(brotli).toBeLessThanOrEqual(MOST);
  });

  it('is one whole script, which runs as a classic one and as a module', () => {
    expect(files).toContain('embed.js');
    const code = read('embed.js');
    expect(code).toMatch(/^\(?(function|\(\)=>|!function)/);
    expect(code).not.toMatch(/\bimport\b|\bexport\b|\beval\b|new Function|innerHTML|<style/);
    expect(() => new Function(code)).not.toThrow();
  });

  it('knows no address: it takes its site from its own', () => {
    expect(read('embed.js').replace('https?:\\/\\/', '')).not.toMatch(/https?:|\/\/\w/);
  });
});
