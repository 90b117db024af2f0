import { useState } from 'react'
import { chooseDocument, openDocument } from '@/platform/document-file'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { choosePhotos, dropPhoto, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'
import { useCommand } from '@/platform/use-command'
import type { PlansWords } from '@/copy/zh-CN/plans'
import { cloudPathOf, endingOf, FILE_ENDINGS, MOST_BYTES, nameOfFile } from './attachment.view'

type Trouble = keyof PlansWords['fileTrouble']
export type SentFile = { readonly fileId: string; readonly name: string }

/** A photo or a file, chosen and put into the plan's own folder. */
export function useAttachment (planId: string) {
  const [file, setFile] = useState<SentFile>()
  const [percent, setPercent] = useState<number>()
  const [trouble, setTrouble] = useState<Trouble>()
  const send = async (path: string, name: string) => {
    const cloudPath = cloudPathOf(planId, name, newRequestId())
    if (!cloudPath) return setTrouble('ENDING')
    setTrouble(undefined)
    setPercent(0)
    // In quarters: every step draws the sheet anew.
    const sent = await upload(path, cloudPath, (share) => setPercent(Math.floor(share * 4) * 25))
    setPercent(undefined)
    if (!sent.ok) return setTrouble('NOT_SENT')
    setFile({ fileId: sent.value.fileId, name: nameOfFile(name) })
  }
  const refused = (code: string) => setTrouble(code === 'CANCELLED' ? undefined : code === 'NOT_ALLOWED' ? 'NOT_ALLOWED' : 'FAILED')
  const photo = useCommand(async (name: string) => {
    const chosen = await choosePhotos(1, 'either')
    if (!chosen.ok) return refused(chosen.code)
    const [raw] = chosen.value, ready = raw && await preparePhoto(raw)
    if (!ready?.ok) return setTrouble('FAILED')
    await send(ready.value.path, `${name}.jpg`)
    dropPhoto(ready.value)
  })
  const document = useCommand(async () => {
    const chosen = await chooseDocument(FILE_ENDINGS)
    if (!chosen.ok) return refused(chosen.code)
    if (chosen.value.bytes > MOST_BYTES) return setTrouble('TOO_BIG')
    await send(chosen.value.path, chosen.value.name)
  })
  return { file, percent, trouble, photo, document, busy: photo.busy || document.busy }
}

/** Shows an attachment by its link. */
export async function showAttachment (link: string, fileId: string): Promise<boolean> {
  const ending = endingOf(fileId)
  if (ending === 'jpg') { await lookAtPhotos([link], 0); return true }
  return (await openDocument(link, ending)).ok
}
