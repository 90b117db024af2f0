import { ask } from '@/platform/ask'
import { askTogether } from '@/platform/ask-together'
import { did, type DoDeed } from './do-deed'

/** Each deed by its own operation; where `lists`, with the list after it in the same call. */
const atWork = (lists: boolean): DoDeed => async (homeId, no, deed, { why, day, firmId, personId }) => {
  const list = lists ? { name: 'defects.list' as const, input: { homeId } } : null
  switch (deed) {
    case 'hold': case 'go-on': return did(await askTogether('staff', { name: 'defects.hold', input: { homeId, no, until: deed === 'hold' ? day : null, why } }, list))
    case 'assign': return did(await askTogether('staff', { name: 'defects.assign', input: { homeId, numbers: [no], firmId, personId, deadline: day } }, list))
    case 'ask-hold': return { reply: await ask('staff', 'defects.askHold', { homeId, no, until: day ?? '', why }) }
    case 'overrule': case 'move': return { reply: await ask('manager', 'defects.settle', { homeId, no, isMoved: deed === 'move', firmId: deed === 'move' ? firmId : null, personId: deed === 'move' ? personId : null, deadline: day, why }) }
    case 'close': return { reply: await ask('manager', 'defects.close', { homeId, no, why }) }
    default: return did(await askTogether('staff', { name: 'defects.answer', input: { homeId, no, isTaken: deed === 'accept', why } }, list))
  }
}
export const doDeedOfStaff = atWork(true)
/** A firm sees no list of the home's. */
export const doDeedOfFirm = atWork(false)
