import type { WayView } from '@contract/way'
import type { Step } from '@domain/movein/template'
import { callPhone } from '@/platform/phone-call'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { WayList } from './way-list'
import { WayMap } from './way-map'
import type { Frame } from './way-map.view'
import { phaseProgress, phasesOf, wholeCount, type Saying } from './way.view'

type WholeWayProps = { view: WayView, frame: Frame, saying: Saying, /** Where the walk is. */ at: Step | undefined, open: Step | null, onShow: (step: Step) => void, onOpen: (step: Step | null) => void }

/** How far it is, the picture, and every step in words. */
export const WholeWay = ({ view, frame, saying, at, open, onShow, onOpen }: WholeWayProps) => {
  const { words } = saying
  const phases = phasesOf(view, saying)
  const whole = wholeCount(view.steps)
  const behind = phaseProgress(phases)
  return (
    <>
      <TitleBlock title={words.title} note={words.of(view)} aside={<Words kind='caption' tone='quiet' inline>{words.progress(whole.done, whole.all)}</Words>} />
      <Section close><Progress parts={phases.length} done={behind.done} within={behind.within} names={phases.map((phase) => phase.words)} label={words.phaseLabel(phases.map((phase) => words.counted(phase.words, phase.done, phase.all)).join(words.list))} /></Section>
      <Card fit='flush'><WayMap steps={view.steps} frame={frame} saying={saying} at={at} onTap={onShow} /></Card>
      <Section><Words kind='caption' tone='quiet'>{words.pictureNote}</Words></Section>
      <WayList view={view} phases={phases} saying={saying} open={open} onTap={onOpen} />
      {view.hotline && <Section><Button id='way-ask' kind='ghost' icon='phone' words={words.ask} onTap={() => callPhone(view.hotline)} /></Section>}
    </>
  )
}
