import type { Deed } from '@domain/defects/deeds'
import { ask, type Asked } from '@/platform/ask'
import { askTogether } from '@/platform/ask-together'
import { upload } from '@/platform/upload'
import { cloudPathOf } from './defects.store'
import type { TakenShot } from './shot-field'

export type Given = { readonly why: string; readonly day: string | null; readonly firmId: string | null; readonly personId: string | null; readonly shot?: TakenShot | undefined }
type Reply = Asked<'defects.answer'> | Asked<'defects.hold'> | Asked<'defects.askHold'> | Asked<'defects.assign'> | Asked<'defects.settle'> | Asked<'defects.close'> | Asked<'defects.reopen'>
/** How it ended, and the home's defects after it where they came with it. */
export type Did = { readonly reply: Reply | 'PHOTO'; readonly after?: Asked<'defects.list'> | undefined }
type Done = readonly [Reply | undefined, Asked<'defects.list'> | undefined]
const did = ([reply, after]: Done): Did => ({ reply: reply as Reply, after })

/** Each deed by its own operation, the list after it in the same call where its unit has it; `PHOTO`: the picture did not go through, nothing was asked. */
export async function doDeed (homeId: string, no: number, deed: Deed, { why, day, firmId, personId, shot }: Given, isPartner: boolean): Promise<Did> {
  const list = isPartner ? null : { name: 'defects.list' as const, input: { homeId } }
  switch (deed) {
    case 'accept': case 'dispute': return did(await askTogether('staff', { name: 'defects.answer', input: { homeId, no, isTaken: deed === 'accept', why } }, list))
    case 'hold': case 'go-on': return did(await askTogether('staff', { name: 'defects.hold', input: { homeId, no, until: deed === 'hold' ? day : null, why } }, list))
    case 'assign': return did(await askTogether('staff', { name: 'defects.assign', input: { homeId, numbers: [no], firmId, personId, deadline: day } }, list))
    case 'ask-hold': return { reply: await ask('staff', 'defects.askHold', { homeId, no, until: day ?? '', why }) }
    case 'overrule': case 'move': return { reply: await ask('manager', 'defects.settle', { homeId, no, isMoved: deed === 'move', firmId: deed === 'move' ? firmId : null, personId: deed === 'move' ? personId : null, deadline: day, why }) }
    case 'close': return { reply: await ask('manager', 'defects.close', { homeId, no, why }) }
    default: {
      const sent = shot && await upload(shot.photo.path, cloudPathOf(homeId, shot.key))
      if (sent && !sent.ok) return { reply: 'PHOTO' }
      return did(await askTogether('owner', { name: 'defects.reopen', input: { homeId, no, why, photos: sent ? [{ fileId: sent.value.fileId, marks: [] }] : [] } }, { name: 'defects.list', input: { homeId } }))
    }
  }
}
