import type { HomeView } from '@contract/home'
import { useCopy } from '@/copy/copy'
import { homeCopy } from '@/copy/home'
import { openPage } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Progress } from '@/ui/progress'
import { Words } from '@/ui/words'
import type { Saying } from './home.view'
import { repairsOf, toLookAt } from './my-home.view'
import { PAGES } from './pages'

/** After the keys: what waits for the owner's eye, and what is being repaired. */
export const MyHome = ({ view, saying }: { view: HomeView, saying: Saying }) => {
  const { words } = saying
  const look = toLookAt(view)
  const repairs = repairsOf(view, saying)
  return (
    <>
      {look
        ? (
          <Card over={words.lookTitle}>
            <Words kind='display'>{words.lookWords(look.room, look.item)}</Words>
            {look.words && <Words tone='quiet'>{look.words}</Words>}
            <Button id='defect-look' words={words.lookGo} onTap={() => { void openPage(PAGES.defects, { homeId: view.homeId }) }} />
          </Card>
          )
        : (
          <Card>
            <Words kind='display'>{words.settled.title}</Words>
            <Words tone='quiet'>{words.settled.note}</Words>
          </Card>
          )}
      {repairs.length > 0 && (
        <Card fit='list' over={words.repairing(repairs.length)} onTap={() => { void openPage(PAGES.defects, { homeId: view.homeId }) }} id='repairs'>
          {repairs.map(({ no, title, aside, late }) => (
            <ListRow key={no} strong words={title} aside={<Words kind='caption' inline {...(late ? { tone: 'amber' } : {})}>{aside}</Words>}>
              <Progress parts={3} done={1} label={`${title} ${aside}`} {...(late ? { tone: 'amber' } : {})} />
            </ListRow>
          ))}
        </Card>
      )}
    </>
  )
}

/** In the thumb's reach: the butler, and what is wrong. */
export const MyHomeFoot = ({ view }: { view: HomeView }) => {
  const words = useCopy(homeCopy)
  return (
    <Foot>
      <Buttons>
        <Button id='call-butler' kind='ghost' icon='phone' words={words.callShort} onTap={() => callPhone(view.hotline)} />
        <Button id='defect-report' wide kind='ghost' words={words.report} onTap={() => { void openPage(PAGES.report, { homeId: view.homeId }) }} />
      </Buttons>
    </Foot>
  )
}
