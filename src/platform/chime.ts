const RATE = 8000, SECONDS = 0.7, HEADER = 44
/** Two falling notes, Hz, each fading out. */
const NOTES = [880, 659] as const

/** A chime as a WAV file (8 kHz, 8 bit, one channel): made, not shipped. */
export function chimeWav (): ArrayBuffer {
  const samples = Math.floor(RATE * SECONDS), file = new ArrayBuffer(HEADER + samples), view = new DataView(file)
  const text = (at: number, word: string) => { for (let i = 0; i < word.length; i++) view.setUint8(at + i, word.charCodeAt(i)) }
  text(0, 'RIFF'); view.setUint32(4, HEADER - 8 + samples, true); text(8, 'WAVEfmt '); view.setUint32(16, 16, true)
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, RATE, true); view.setUint32(28, RATE, true); view.setUint16(32, 1, true); view.setUint16(34, 8, true)
  text(36, 'data'); view.setUint32(40, samples, true)
  for (let i = 0; i < samples; i++) {
    const note = i < samples / 2 ? 0 : 1, since = i / RATE - note * SECONDS / 2
    view.setUint8(HEADER + i, 128 + Math.round(90 * Math.exp(-6 * since) * Math.sin(2 * Math.PI * (NOTES[note] as number) * since)))
  }
  return file
}
