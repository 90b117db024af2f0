import { useEffect, useState } from 'react'
import type { DefectView } from '@contract/defects'
import type { InspectionView } from '@contract/inspection'
import { MOST_AT_ONCE } from '@domain/defects/defect'
import { troubleWords } from '@/frame/trouble'
import type { DefectsWords } from '@/copy/zh-CN/defects'
import { homeView, inspectionView, type Asked } from '@/platform/ask'
import { askTogether } from '@/platform/ask-together'
import { now } from '@/platform/clock'
import { onNetworkChange } from '@/platform/network'
import { useCommand } from '@/platform/use-command'
import type { Load } from '@/platform/use-load'
import { changeView, tellView } from '@/platform/views'
import type { By } from './defects.view'
import type { OnSite } from './on-site'
import { addFix, addRecheck, outcomesNow, resumeOutcomes, settleOutcomes, useOutcomesStore } from './outcomes.store'
import { countOf, isEmpty, isMoreToFix, isMoreToLookAt, NO_OUTCOMES, sentFixes, sentRechecks, withOutcomes, type Outcomes } from './outcomes.view'

type Sent = Asked<'defects.fix'> | Asked<'defects.recheck'>

const sendAtOnce: OnSite['send'] = (fix, recheck) => askTogether('staff', fix, recheck)

async function askOutcomes (by: By, homeId: string, outcomes: Outcomes, send = sendAtOnce) {
  const fixes = sentFixes(outcomes, MOST_AT_ONCE), rechecks = sentRechecks(outcomes, MOST_AT_ONCE)
  const looking = rechecks.length ? { name: 'defects.recheck' as const, input: { homeId, rechecks } } : null
  if (by !== 'owner') {
    const [fixed, rechecked] = await send(fixes.length ? { name: 'defects.fix', input: { homeId, fixes } } : null, looking)
    return { fixes, rechecks, fixed, rechecked }
  }
  const [rechecked, home] = await askTogether('owner', looking, { name: 'home.open', input: { homeId } })
  if (home?.ok) tellView(homeView(homeId), home.value)
  return { fixes, rechecks, fixed: undefined, rechecked }
}

/** What is mended or looked at again here: shown at once, collected while there is more of the same to do, and sent in one go; at the latest when the page is left. */
export function useOutcomes (by: By, homeId: string, load: Load<'defects.list'>, words: DefectsWords, later?: OnSite) {
  const outcomes = useOutcomesStore((state) => state.outcomes[homeId]) ?? NO_OUTCOMES
  const [isUnsent, setUnsent] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined

  /** What cannot be taken is let go of, with a word about it: somebody else was there first, or may do this. */
  const refused = async (reply: Exclude<Sent, { readonly ok: true }>, kind: 'fixes' | 'rechecks', numbers: readonly number[]) => {
    const isOld = reply.code === 'DEFECT_STATE' || reply.code === 'DEFECT_UNKNOWN'
    settleOutcomes(homeId, { [kind]: isOld ? [reply.data.no] : numbers })
    setTrouble(isOld ? words.changed : troubleWords(reply))
    await load.reload()
    return isOld
  }
  const send = useCommand(async () => {
    let known = view
    while (known && !isEmpty(outcomesNow(homeId))) {
      const { fixes, rechecks, fixed, rechecked } = await askOutcomes(by, homeId, outcomesNow(homeId), later?.send)
      const done: Outcomes = { fixes: fixed?.ok ? Object.fromEntries(fixes.map(({ no }) => [no, outcomesNow(homeId).fixes[no]!])) : {}, rechecks: rechecked?.ok ? Object.fromEntries(rechecks.map(({ no, isRight }) => [no, isRight])) : {} }
      const after = (defects: readonly DefectView[]) => withOutcomes(defects, done, now(), fixed?.ok ? fixed.value.by : '', by === 'owner')
      known = { ...known, defects: after(known.defects) }
      if (!isEmpty(done)) {
        load.put(known)
        // The walk's page asked when it was gone back to, which may be before this was answered.
        changeView<InspectionView>(inspectionView(homeId), (walk) => ({ ...walk, defects: after(walk.defects) }))
      }
      settleOutcomes(homeId, { fixes: Object.keys(done.fixes).map(Number), rechecks: Object.keys(done.rechecks).map(Number) })
      const no = fixed && !fixed.ok ? fixed : rechecked && !rechecked.ok ? rechecked : undefined
      setUnsent(no?.code === 'UNREACHABLE' || no?.code === 'BUSY')
      if (!no) { setTrouble(undefined); continue }
      if (no.code === 'UNREACHABLE' || no.code === 'BUSY') return
      if (no.code === 'INTERNAL') return setTrouble(troubleWords(no))
      if (!await refused(no, no === fixed ? 'fixes' : 'rechecks', (no === fixed ? fixes : rechecks).map((one) => one.no))) return
    }
  })

  const { run } = send
  useEffect(() => { void resumeOutcomes(homeId) }, [homeId])
  useEffect(() => onNetworkChange((online) => { if (online) void run() }), [run])
  useEffect(() => () => { void run() }, [run])

  return {
    defects: view ? withOutcomes(view.defects, outcomes, now(), '', by === 'owner') : [],
    /** Whether it was mended on this phone and is not sent yet: its next step is somebody else's. */
    isMine: (no: number) => outcomes.fixes[no] !== undefined,
    waiting: countOf(outcomes), send, isUnsent, trouble,
    fix: (no: number, fix: Outcomes['fixes'][number]) => {
      addFix(homeId, no, fix)
      if (view && !isMoreToFix(view.defects, outcomesNow(homeId))) void run()
    },
    recheck: (no: number, isRight: boolean) => {
      addRecheck(homeId, no, isRight)
      if (view && !isMoreToLookAt(view.defects, outcomesNow(homeId))) void run()
    }
  }
}
