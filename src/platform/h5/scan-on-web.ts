import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { Scan } from '../scan'
import { chooseFiles } from './choose-files'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'
import { blobOf, pixelsOf } from './pixels-of'
import { isOnStage, lookAtOtherScreens } from './stage'

const QUIET_MARGIN = 24
/** A camera goes on looking for a while: a code may just be being drawn, or changed. */
const LOOKS_FOR_MS = 2_500
const BETWEEN_MS = 200

async function decode (pictures: readonly Blob[]): Promise<string | undefined> {
  // The decoder is 130 KB that only a scanning phone needs.
  const { readQr } = await import('./read-qr')
  for (const picture of pictures) {
    const text = readQr(await pixelsOf(picture, QUIET_MARGIN))
    if (text) return text
  }
  return undefined
}

async function onOtherScreens (): Promise<string | undefined> {
  for (const until = Date.now() + (isOnStage() ? LOOKS_FOR_MS : 0); ;) {
    const seen = await decode(await Promise.all((await lookAtOtherScreens(3000)).map(blobOf)))
    if (seen || Date.now() >= until) return seen
    await new Promise((done) => setTimeout(done, BETWEEN_MS))
  }
}

/** On the stage the code is read off the other phones' screens; anywhere else from a picture the person chooses. */
export const scanOnWeb: Scan = async () => {
  const words = deviceWords()
  const seen = await onOtherScreens()
  if (seen) return ok(seen)
  for (let complaint: string = isOnStage() ? words.scanText : words.scanText2; ;) {
    const { value } = await showSheet<'again' | 'file' | 'cancel'>({
      title: words.scanTitle,
      text: complaint,
      actions: [
        ...(isOnStage() ? [{ label: words.scanAgain, value: 'again' as const, look: 'primary' as const }] : []),
        { label: words.scanFile, value: 'file', look: isOnStage() ? 'plain' : 'primary' },
        { label: words.cancel, value: 'cancel' }
      ]
    })
    if (value === 'cancel') return deviceRefusal('CANCELLED')
    const text = value === 'again' ? await onOtherScreens() : await decode(await chooseFiles({ accept: 'image/*' }))
    if (text) return ok(text)
    complaint = value === 'again' ? words.scanText : words.scanNothing
  }
}
