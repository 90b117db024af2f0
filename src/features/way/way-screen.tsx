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
import { callPhone } from '@/platform/phone-call'
import { scrollToPart } from '@/platform/scroll-to-part'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { useWalk } from './use-walk'
import { WalkFoot } from './walk-foot'
import { rowId, WayList } from './way-list'
import { chipId, WayMap } from './way-map'
import { frameOf } from './way-map.view'
import { phaseProgress, phasesOf, wholeCount, type Saying } from './way.view'

const NONE: WayView['steps'] = []

/** The owner sees the whole way at any time: as a picture to walk through, and step by step in words. */
export const WayScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(wayCopy)
  const elder = useElder()
  const saying: Saying = { words, language: language() }
  const load = useLoad(() => ask('owner', 'way.open', { homeId }), `way:${homeId}`)
  const steps = load.state === 'ready' ? load.value.steps : NONE
  const frame = useMemo(() => frameOf(steps, elder), [steps, elder])
  const order = useMemo(() => [...frame.spots.keys()], [frame])
  const walk = useWalk(order, chipId)
  const [open, setOpen] = useState<Step | null>()
  const show = (step: Step) => { walk.stop(); setOpen(step); scrollToPart(rowId(step)) }
  const toHome = () => { void startAt('pages/home/index', { homeId }) }
  return (
    <Screen title={words.bar} up={toHome} foot={steps.length > 0 && <WalkFoot steps={steps} order={order} walk={walk} saying={saying} />}>
      <Loaded load={load} refused={({ code }) => (code === 'NO_CASE' ? words.noCase : undefined)}>
        {(view) => {
          const phases = phasesOf(view, saying)
          const whole = wholeCount(view.steps)
          const behind = phaseProgress(phases)
          return (
            <>
              <TitleBlock title={words.title} note={words.of(view)} aside={<Words kind='caption' tone='quiet' inline>{words.progress(whole.done, whole.all)}</Words>} />
              <Section><Progress parts={phases.length} done={behind.done} within={behind.within} names={phases.map((phase) => phase.words)} label={words.phaseLabel(phases.map((phase) => words.counted(phase.words, phase.done, phase.all)).join(words.list))} /></Section>
              <Card fit='flush'><WayMap steps={view.steps} frame={frame} saying={saying} at={walk.at === undefined ? undefined : order[walk.at]} onTap={show} /></Card>
              <Section><Words kind='caption' tone='quiet'>{words.pictureNote}</Words></Section>
              <WayList view={view} phases={phases} saying={saying} open={open === undefined ? view.next : open} onTap={setOpen} />
              {view.hotline && <Section><Button id='way-ask' kind='ghost' icon='phone' words={words.ask} onTap={() => callPhone(view.hotline)} /></Section>}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
