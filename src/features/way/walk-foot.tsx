import type { Step } from '@domain/movein/template'
import { Button, Buttons } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Words } from '@/ui/words'
import type { Walk } from './use-walk'
import { nameOf, noteOf, type Saying, type WayStepView } from './way.view'

type WalkFootProps = { steps: readonly WayStepView[], order: readonly Step[], walk: Walk, saying: Saying }

/** Begins the walk; while it goes, says where it is and stops it. */
export const WalkFoot = ({ steps, order, walk, saying }: WalkFootProps) => {
  const { words } = saying
  const here = walk.at === undefined ? undefined : steps.find(({ step }) => step === order[walk.at ?? 0])
  if (!here || walk.at === undefined) return <Foot><Button id='way-walk' words={walk.walked ? words.walkAgain : words.walk} onTap={walk.start} /></Foot>
  return (
    <Foot note={<><Words kind='strong' live>{words.walking(walk.at + 1, order.length, nameOf(here, saying))}</Words>{noteOf(here, saying)}　{words.minutes(here.minutes)}</>}>
      <Buttons fold='never'>
        <Button id='way-stop' kind='ghost' words={words.stop} onTap={walk.stop} />
        <Button id='way-next' wide words={words.next} onTap={walk.next} />
      </Buttons>
    </Foot>
  )
}
