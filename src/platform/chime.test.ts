import { chimeWav } from './chime'

test('the chime is a WAV file whose header fits its samples, and it is not silent', () => {
  const bytes = new Uint8Array(chimeWav()), view = new DataView(bytes.buffer), text = (at: number) => String.fromCharCode(...bytes.slice(at, at + 4))
  expect([text(0), text(8), text(36), view.getUint32(4, true) + 8, view.getUint32(40, true) + 44]).toEqual(['RIFF', 'WAVE', 'data', bytes.length, bytes.length])
  const samples = bytes.slice(44)
  expect([Math.max(...samples) > 200, Math.min(...samples) < 60, Math.abs((samples[samples.length - 1] ?? 0) - 128) < 20]).toEqual([true, true, true])
})
