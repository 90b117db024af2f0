import { useState } from 'react'
import { choosePhotos, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import type { PhotoItem } from '@/ui/photo-grid'

type Shot = PhotoItem & { readonly fileId?: string }

/** Photos for a home, of one kind: made small, shown at once, sent meanwhile; tapped again when sending failed. */
export function useHomePhotos (homeId: string, kind: 'lease' | 'bind', most: number, onTrouble: (what: 'camera' | 'lost' | undefined) => void) {
  const [shots, setShots] = useState<readonly Shot[]>([])
  const patch = (key: string, given: Partial<Shot>) => setShots((before) => before.map((one) => (one.key === key ? { ...one, ...given } : one)))
  const send = async (key: string, path: string) => {
    patch(key, { state: 'sending' })
    const sent = await upload(path, `homes/${homeId.split('_').slice(1).join('_')}/${kind}/${key}.jpg`)
    patch(key, sent.ok ? { state: 'ready', fileId: sent.value.fileId } : { state: 'failed' })
    onTrouble(sent.ok ? undefined : 'lost')
  }
  const add = useCommand(async () => {
    const chosen = await choosePhotos(most - shots.length, 'either')
    if (!chosen.ok) return chosen.code === 'CANCELLED' ? undefined : onTrouble(chosen.code === 'NOT_ALLOWED' ? 'camera' : 'lost')
    for (const raw of chosen.value) {
      const ready = await preparePhoto(raw), key = newRequestId()
      if (!ready.ok) { onTrouble('lost'); continue }
      setShots((before) => [...before, { key, src: ready.value.path, state: 'sending' }])
      await send(key, ready.value.path)
    }
  })
  const again = (key: string) => { const shot = shots.find((one) => one.key === key); if (shot?.state === 'failed' && shot.src) void send(key, shot.src) }
  const remove = (key: string) => setShots((before) => before.filter((one) => one.key !== key))
  const files = shots.flatMap(({ fileId }) => (fileId ? [fileId] : []))
  return { shots, files, isSending: shots.some(({ state }) => state !== 'ready'), add, again, remove }
}
