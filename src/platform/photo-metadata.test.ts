import { withoutMetadata } from './photo-metadata'

const bytes = (...parts: (number[] | string)[]) => new Uint8Array(parts.flatMap((part) => typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part))
const segment = (marker: number, body: string) => [0xff, marker, 0, body.length + 2, ...Buffer.from(body, 'latin1')]
const text = (jpeg: Uint8Array | undefined) => Buffer.from(jpeg ?? []).toString('latin1')

const picture = bytes(
  [0xff, 0xd8], segment(0xe0, 'JFIF\0\x01\x01'), segment(0xe1, 'Exif\0\0GPS 31.2N iPhone'), segment(0xe2, 'ICC_PROFILE\0'),
  segment(0xed, 'Photoshop by 王'), segment(0xee, 'Adobe\0'), segment(0xfe, 'a comment'), segment(0xdb, 'tables'),
  [0xff, 0xda, 0, 4, 1, 2], 'pixels \xff\xe1 that look like a segment', [0xff, 0xd9]
)

test('what tells of place, device and author is gone, what is needed to draw stays', () => {
  const cleaned = text(withoutMetadata(picture))
  for (const gone of ['GPS', 'iPhone', 'Photoshop', 'a comment', 'Exif']) expect(cleaned).not.toContain(gone)
  for (const kept of ['JFIF', 'ICC_PROFILE', 'Adobe', 'tables', 'pixels \xff\xe1 that look like a segment']) expect(cleaned).toContain(kept)
  expect(cleaned.endsWith('\xff\xd9')).toBe(true)
})

test('a picture that is not upright keeps saying which way is up, and only that', () => {
  const cleaned = withoutMetadata(picture, 6)
  expect(text(cleaned)).not.toContain('GPS')
  const at = text(cleaned).indexOf('Exif\0\0') - 4
  expect(Array.from((cleaned ?? []).slice(at, at + 4))).toEqual([0xff, 0xe1, 0, 34])
  const view = new DataView(cleaned!.buffer, cleaned!.byteOffset + at + 10)
  expect([view.getUint16(0), view.getUint16(8), view.getUint16(10), view.getUint16(18)]).toEqual([0x4d4d, 1, 0x0112, 6])
})

test.each([
  ['a PNG', bytes([0x89], 'PNG')],
  ['a JPEG cut off before its pixels', picture.slice(0, 40)],
  ['a segment longer than the file', bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1])],
  ['a segment of impossible length', bytes([0xff, 0xd8, 0xff, 0xe1, 0, 0, 1, 1])],
  ['nothing', bytes()]
])('%s is not passed off as cleaned', (_name, file) => {
  expect(withoutMetadata(file)).toBeUndefined()
})
