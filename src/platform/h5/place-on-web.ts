import type { Place } from '../place'
import { copyOnWeb } from './clipboard-on-web'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'

/** The web build draws no map (it runs without a network): the address, ready to be copied. */
export async function showPlaceOnWeb ({ name, address, latitude, longitude }: Place): Promise<void> {
  const words = deviceWords()
  const { value } = await showSheet({
    title: `${words.mapTitle} ${name}`,
    rows: [address, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`],
    actions: [{ label: words.mapCopy, value: true, look: 'primary' }, { label: words.cancel, value: false }]
  })
  if (value) await copyOnWeb(`${name} ${address}`)
}
