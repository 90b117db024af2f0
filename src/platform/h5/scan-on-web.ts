import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { Scan } from '../scan'
import { chooseFiles } from './choose-files'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'
import { blobOf, pixelsOf } from './pixels-of'
import { isOnStage, lookAtOtherScreens } from './stage'

const QUIET_MARGIN = 24

async function decode (pictures: readonly Blob[]): Promise<string | undefined> {
  // The decoder is 130 KB that only a scanning phone needs.
  const { readQr } = await import('./read-qr')
  for (const picture of pictures) {
    const text = readQr(await pixelsOf(picture, QUIET_MARGIN))
    if (text) return text
  }
  return undefined
}

const onOtherScreens = async () => decode(await Promise.all((await lookAtOtherScreens(3000)).map(blobOf)))

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
