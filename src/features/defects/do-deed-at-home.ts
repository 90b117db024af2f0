import { askTogether } from '@/platform/ask-together'
import { upload } from '@/platform/upload'
import { cloudPathOf } from './defects.store'
import { did, type DoDeed } from './do-deed'

/** The owner's: opening it again, with words and a photo. */
export const doDeedAtHome: DoDeed = async (homeId, no, _deed, { why, shot }) => {
  const sent = shot && await upload(shot.photo.path, cloudPathOf(homeId, shot.key))
  if (sent && !sent.ok) return { reply: 'PHOTO' }
  return did(await askTogether('owner', { name: 'defects.reopen', input: { homeId, no, why, photos: sent ? [{ fileId: sent.value.fileId, marks: [] }] : [] } }, { name: 'defects.list', input: { homeId } }))
}
