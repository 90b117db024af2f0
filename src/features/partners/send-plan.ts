import { ask, type Asked } from '@/platform/ask'
import { choosePhotos, preparePhoto } from '@/platform/photo'
import { newRequestId } from '@/platform/request-id'
import { upload } from '@/platform/upload'

/** A picture of the plan, sent to the community's own folder and named as that house type's. */
export async function sendPlan (communityId: string, houseType: string): Promise<Asked<'partners.plan'> | 'CANCELLED' | 'FAILED'> {
  const chosen = await choosePhotos(1, 'either')
  if (!chosen.ok) return chosen.code === 'CANCELLED' ? 'CANCELLED' : 'FAILED'
  const [raw] = chosen.value, ready = raw && await preparePhoto(raw)
  if (!ready?.ok) return 'FAILED'
  const sent = await upload(ready.value.path, `plans/floor_${communityId.slice('com_'.length)}/${newRequestId()}.jpg`)
  return sent.ok ? ask('manager', 'partners.plan', { communityId: communityId, houseType, fileId: sent.value.fileId }) : 'FAILED'
}
