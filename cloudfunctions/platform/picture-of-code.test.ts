import { inflateSync } from 'node:zlib';
import { pictureOfCode } from './picture-of-code';

/** The points of a 1-bit PNG of ours, row by row: true = black. */
function pointsOf(png: Buffer): readonly (readonly boolean[])[] {
  const side = png.readUInt32BE(16), bytes = Math.ceil(side / 8), at = png.indexOf('IDAT'), rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (__, x) => (((rows[y * (bytes + 1) + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0));
}

test('a code as a picture that a camera reads, the same bytes each time', async () => {
  const png = pictureOfCode('入伙档案 7K3F-92QD'), points = pointsOf(png), side = points.length;
  const grey = Uint8ClampedArray.from(points.flat().flatMap((isBlack) => { const light = isBlack ? 0 : 255; return [light, light, light, 255]; }));
  const { default: read } = await import('jsqr');
  expect(read(grey, side, side)?.data).toBe('入伙档案 7K3F-92QD');
  expect(pictureOfCode('入伙档案 7K3F-92QD')).toEqual(png);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});
