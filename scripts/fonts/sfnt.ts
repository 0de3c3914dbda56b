/** Reads the few numbers of a TrueType or OpenType font that layout needs. Knows no glyph shapes. */

export interface FontMetrics {
  unitsPerEm: number;
  ascent: number;
  /** Below the baseline, as a negative number. */
  descent: number;
  lineGap: number;
  /** Tags of the layout features that are left. */
  features: string[];
  has(char: string): boolean;
  /** Advance width in em; null where the font has no such glyph. */
  advance(char: string): number | null;
}

type Table = DataView;

function tablesOf(font: Uint8Array): Map<string, Table> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, Table>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    tables.set(tag, new DataView(font.buffer, font.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)));
  }
  return tables;
}

/** Code point to glyph, from the segments of format 4 and the groups of format 12. */
function glyphsOf(cmap: Table): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const at = cmap.getUint32(4 + i * 8 + 4);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, glyphs);
    else if (format === 12) readGroups(cmap, at, glyphs);
  }
  return glyphs;
}

function readSegments(cmap: Table, at: number, glyphs: Map<number, number>): void {
  const twice = cmap.getUint16(at + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const end = cmap.getUint16(at + 14 + offset);
    const start = cmap.getUint16(at + 16 + twice + offset);
    const delta = cmap.getUint16(at + 16 + 2 * twice + offset);
    const rangeAt = at + 16 + 3 * twice + offset;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - start) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(cmap: Table, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i += 1) {
    const [start, end, first] = [0, 4, 8].map((field) => cmap.getUint32(at + 16 + i * 12 + field)) as [number, number, number];
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
}

function featuresOf(layout: Table | undefined): string[] {
  if (!layout) return [];
  const list = layout.getUint16(6);
  return Array.from({ length: layout.getUint16(list) }, (_, i) =>
    String.fromCharCode(...[0, 1, 2, 3].map((byte) => layout.getUint8(list + 2 + i * 6 + byte)))
  );
}

/** The metrics of a font in sfnt form; a woff2 must be unpacked first. */
export function readMetrics(font: Uint8Array): FontMetrics {
  const tables = tablesOf(font);
  const table = (tag: string): Table => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table ${tag}.`);
    return found;
  };
  const [hhea, hmtx] = [table('hhea'), table('hmtx')];
  const unitsPerEm = table('head').getUint16(18);
  const glyphs = glyphsOf(table('cmap'));
  const lastAdvance = hhea.getUint16(34) - 1;
  const glyphOf = (char: string): number | undefined => glyphs.get(char.codePointAt(0) ?? 0);
  return {
    unitsPerEm,
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    features: [...new Set([...featuresOf(tables.get('GSUB')), ...featuresOf(tables.get('GPOS'))])].sort(),
    has: (char) => glyphOf(char) !== undefined,
    advance: (char) => {
      const glyph = glyphOf(char);
      return glyph === undefined ? null : hmtx.getUint16(Math.min(glyph, lastAdvance) * 4) / unitsPerEm;
    }
  };
}
