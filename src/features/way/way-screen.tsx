import { useMemo, useState } from 'react'
import type { WayView } from '@contract/way'
import type { Step } from '@domain/movein/template'
import { useCopy } from '@/copy/copy'
import { wayCopy } from '@/copy/way'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { useElder } from '@/platform/elder'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { scrollToPart } from '@/platform/scroll-to-part'
import { useLoad } from '@/platform/use-load'
import { useWalk } from './use-walk'
import { WalkFoot } from './walk-foot'
import { rowId } from './way-list'
import { chipId } from './way-map'
import { frameOf } from './way-map.view'
import type { Saying } from './way.view'
import { WholeWay } from './whole-way'

const NONE: WayView['steps'] = []

/** The owner sees the whole way at any time: as a picture to walk through, and step by step in words. */
export const WayScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(wayCopy)
  const elder = useElder()
  const saying: Saying = { words, language: language() }
  const load = useLoad(() => ask('owner', 'way.open', { homeId }), `way:${homeId}`)
  const steps = load.state === 'ready' ? load.value.steps : NONE
  const manner = elder ? 'elder' : saying.language === 'en' ? 'wordy' : 'plain'
  const frame = useMemo(() => frameOf(steps, manner), [steps, manner])
  const order = useMemo(() => [...frame.spots.keys()], [frame])
  const walk = useWalk(order, chipId)
  const [open, setOpen] = useState<Step | null>()
  const show = (step: Step) => { walk.stop(); setOpen(step); scrollToPart(rowId(step)) }
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/home/index', { homeId }) }} foot={steps.length > 0 && <WalkFoot steps={steps} order={order} walk={walk} saying={saying} />}>
      <Loaded load={load} refused={({ code }) => (code === 'NO_CASE' ? words.noCase : undefined)}>
        {(view) => <WholeWay view={view} frame={frame} saying={saying} at={walk.at === undefined ? undefined : order[walk.at]} open={open === undefined ? view.next : open} onShow={show} onOpen={setOpen} />}
      </Loaded>
    </Screen>
  )
}
