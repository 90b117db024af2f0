const START = 0xd8, SCAN = 0xda, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef, COMMENT = 0xfe

/** What describes the picture's maker stays out; JFIF, the colour profile and Adobe's colour flag say how to draw it. */
const isPrivate = (marker: number) => marker === COMMENT || (marker >= APP0 && marker <= APP15 && marker !== APP0 && marker !== APP2 && marker !== APP14)

/** An Exif segment that says which way is up, and nothing else. */
const orientationSegment = (orientation: number): Uint8Array => new Uint8Array([
  0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0,
  0x4d, 0x4d, 0, 42, 0, 0, 0, 8,
  0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
  0, 0, 0, 0
])

function join (parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * The same JPEG without place, time, device or comments. `orientation` (1–8) is kept when the pixels are not upright.
 * Anything that is not a well-formed JPEG gives undefined: it must not be sent as if it had been cleaned.
 */
export function withoutMetadata (jpeg: Uint8Array, orientation = 1): Uint8Array | undefined {
  if (jpeg[0] !== 0xff || jpeg[1] !== START) return undefined
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  if (orientation > 1 && orientation <= 8) kept.push(orientationSegment(orientation))
  for (let at = 2; at + 4 <= jpeg.length;) {
    const marker = jpeg[at + 1] ?? 0
    if (jpeg[at] !== 0xff) return undefined
    if (marker === 0xff) { at++; continue }
    if (marker === SCAN) return join([...kept, jpeg.subarray(at)])
    const end = at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)
    if (end > jpeg.length || end < at + 4) return undefined
    if (!isPrivate(marker)) kept.push(jpeg.subarray(at, end))
    at = end
  }
  return undefined
}
