import type { Deed } from '@domain/defects/deeds'
import { ask, type Asked } from '@/platform/ask'
import { upload } from '@/platform/upload'
import { cloudPathOf } from './defects.store'
import type { TakenShot } from './shot-field'

export type Given = { readonly why: string; readonly day: string | null; readonly firmId: string | null; readonly personId: string | null; readonly shot?: TakenShot | undefined }
type Did = Asked<'defects.answer'> | Asked<'defects.hold'> | Asked<'defects.askHold'> | Asked<'defects.assign'> | Asked<'defects.settle'> | Asked<'defects.close'> | Asked<'defects.reopen'>

/** Each deed by its own operation; `PHOTO`: the picture did not go through, nothing was asked. */
export async function doDeed (homeId: string, no: number, deed: Deed, { why, day, firmId, personId, shot }: Given): Promise<Did | 'PHOTO'> {
  switch (deed) {
    case 'accept': case 'dispute': return ask('staff', 'defects.answer', { homeId, no, isTaken: deed === 'accept', why })
    case 'hold': case 'go-on': return ask('staff', 'defects.hold', { homeId, no, until: deed === 'hold' ? day : null, why })
    case 'ask-hold': return ask('staff', 'defects.askHold', { homeId, no, until: day ?? '', why })
    case 'assign': return ask('staff', 'defects.assign', { homeId, numbers: [no], firmId, personId, deadline: day })
    case 'overrule': case 'move': return ask('manager', 'defects.settle', { homeId, no, isMoved: deed === 'move', firmId: deed === 'move' ? firmId : null, personId: deed === 'move' ? personId : null, deadline: day, why })
    case 'close': return ask('manager', 'defects.close', { homeId, no, why })
    default: {
      const sent = shot && await upload(shot.photo.path, cloudPathOf(homeId, shot.key))
      if (sent && !sent.ok) return 'PHOTO'
      return ask('owner', 'defects.reopen', { homeId, no, why, photos: sent ? [{ fileId: sent.value.fileId, marks: [] }] : [] })
    }
  }
}
