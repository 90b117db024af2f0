import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { drawsCopy } from '@/copy/draws'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { CheckCard } from './check-card'
import { RecordCard, ResultCard, TermsCards } from './draw-cards'
import { mineOf, titleOf } from './draws.view'

/** One draw for a home: enter it, see how it came out, compute it again. */
export const DrawScreen = ({ homeId, drawId }: { homeId: string, drawId: string }) => {
  const words = useCopy(drawsCopy), saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('owner', 'draws.open', { homeId, drawId }))
  const [trouble, setTrouble] = useState<string>()
  const [isLeaving, setLeaving] = useState(false)
  const turn = useCommand(async (isIn: boolean) => {
    const reply = await ask('owner', isIn ? 'draws.enter' : 'draws.withdraw', { homeId, drawId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setLeaving(false)
    await load.reload()
  })
  const view = load.state === 'ready' ? load.value : undefined, mine = view && mineOf(view, saying)
  return (
    <Screen title={words.one} up={() => { void startAt('pages/home/index', { homeId }) }} foot={view?.canEnter && !view.isIn ? <Foot note={words.enterNote}><Button id='draw-enter' words={words.enter} busy={turn.busy} onTap={() => { void turn.run(true) }} /></Foot> : undefined}>
      <Loaded load={load}>
        {(draw) => (
          <>
            <TitleBlock title={titleOf(draw, saying)} note={draw.label} aside={draw.canEnter && draw.isIn ? <Link id='draw-withdraw' look='quiet' words={words.withdraw} onTap={() => setLeaving(true)} /> : undefined} />
            {trouble && <Notice tone='red' icon='warn' words={trouble} />}
            {draw.cancelled && <Notice tone='red' icon='warn' words={words.title.cancelled} note={words.why(draw.cancelled.why)} />}
            {mine && (
              <Card over={words.mine} {...(mine.isWon ? { tone: 'pine' as const } : {})}>
                <Words kind='title'>{mine.words}</Words>
                {mine.note !== '' && <Words tone='quiet'>{mine.note}</Words>}
                {mine.isWon && draw.appliedAt !== null && <Link id='draw-book' icon='calendar' words={words.toBook} onTap={() => { void openPage('owner/booking/index', { homeId }) }} />}
              </Card>
            )}
            <ResultCard view={draw} saying={saying} home={draw.home} />
            <TermsCards view={draw} saying={saying} />
            <RecordCard view={draw} saying={saying} />
            {draw.published && <CheckCard published={draw.published} saying={saying} />}
          </>
        )}
      </Loaded>
      <Confirm open={isLeaving} title={words.withdrawTitle} words={words.withdrawWords} yes={words.withdraw} no={words.stay} danger busy={turn.busy} onYes={() => { void turn.run(false) }} onNo={() => setLeaving(false)} />
    </Screen>
  )
}
