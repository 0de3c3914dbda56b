/** Renames the family inside a font: the stills' renderer finds a weight by family and weight, and some files call it "SemiBold". */

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
const HEADER = 12;
const ENTRY = 16;
const RECORD = 12;

const utf16 = (text: string): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) bytes.setUint16(i * 2, text.charCodeAt(i));
  return new Uint8Array(bytes.buffer);
};

function nameEntryAt(view: DataView): number {
  for (let at = HEADER; at < HEADER + view.getUint16(4) * ENTRY; at += ENTRY) {
    if (view.getUint32(at) === 0x6e616d65) return at;
  }
  throw new Error('The font has no table name.');
}

/** The table again with another family; what is not a record of the family stays as it is. */
function renamed(table: Uint8Array, family: string): Uint8Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const strings = view.getUint16(4);
  const records = Array.from({ length: view.getUint16(2) }, (_, i) => 6 + i * RECORD)
    .map((at) => ({
      head: [0, 2, 4, 6].map((field) => view.getUint16(at + field)),
      length: view.getUint16(at + 8),
      at: view.getUint16(at + 10)
    }))
    .filter(({ head }) => head[0] === 3 && head[3] !== TYPOGRAPHIC_FAMILY)
    .map(({ head, length, at }) => ({
      head,
      text: head[3] === FAMILY ? utf16(family) : table.slice(strings + at, strings + at + length)
    }));
  const start = 6 + records.length * RECORD;
  const out = new Uint8Array(start + records.reduce((sum, { text }) => sum + text.length, 0));
  const write = new DataView(out.buffer);
  write.setUint16(2, records.length);
  write.setUint16(4, start);
  let offset = 0;
  records.forEach(({ head, text }, i) => {
    [...head, text.length, offset].forEach((value, field) => write.setUint16(6 + i * RECORD + field * 2, value));
    out.set(text, start + offset);
    offset += text.length;
  });
  return out;
}

/** A copy of a font in sfnt form under that family; the new table stands at its end. */
export function withFamily(font: Uint8Array, family: string): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entry = nameEntryAt(view);
  const from = view.getUint32(entry + 8);
  const table = renamed(font.slice(from, from + view.getUint32(entry + 12)), family);
  const start = Math.ceil(font.length / 4) * 4;
  const out = new Uint8Array(start + Math.ceil(table.length / 4) * 4);
  out.set(font);
  out.set(table, start);
  const write = new DataView(out.buffer);
  let checksum = 0;
  for (let at = start; at < out.length; at += 4) checksum = (checksum + write.getUint32(at)) >>> 0;
  write.setUint32(entry + 4, checksum);
  write.setUint32(entry + 8, start);
  write.setUint32(entry + 12, table.length);
  return out;
}
