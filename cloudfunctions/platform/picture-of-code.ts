import { deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const POINT = 6, MARGIN = 4;
const CRC = Array.from({ length: 256 }, (_, i) => { let c = i; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
const crc32 = (bytes: Buffer): number => (bytes.reduce((c, byte) => ((CRC[(c ^ byte) & 255] ?? 0) ^ (c >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff) >>> 0;
const number = (value: number): Buffer => { const four = Buffer.alloc(4); four.writeUInt32BE(value); return four; };
function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([number(content.length), body, number(crc32(body))]);
}

/** A text as a QR code, black on white, as PNG. Nothing is compressed: the same text gives the same bytes whatever zlib there is. */
export function pictureOfCode(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN }), side = size * POINT, bytes = Math.ceil(side / 8);
  const line = (row: readonly boolean[]): Buffer => {
    const points = Buffer.alloc(bytes + 1, 255);
    points[0] = 0;
    for (let x = 0; x < side; x++) if (row[Math.floor(x / POINT)]) points[1 + (x >> 3)]! &= ~(128 >> (x & 7));
    return points;
  };
  const rows = Buffer.concat(data.flatMap((row) => { const one = line(row); return Array.from({ length: POINT }, () => one); }));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', Buffer.concat([number(side), number(side), Buffer.from([1, 0, 0, 0, 0])])),
    chunk('IDAT', deflateSync(rows, { level: 0 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}
