import type { HomeView } from '@contract/home'
import type { HomeWords } from '@/copy/zh-CN/home'
import { openPage } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { showPlace } from '@/platform/place'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/fact'
import { Link } from '@/ui/link'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'
import type { NextCard, VisitFacts } from './home.view'
import { PAGES } from './pages'

type Shared = { view: HomeView, words: HomeWords, elder: boolean }

/** When, where, what to bring; in elder mode without the fine adjustments. */
const Visit = ({ visit, view, words, elder }: Shared & { visit: VisitFacts }) => {
  const change = !elder ? <Link id='visit-change' words={words.change} label={`${words.change} ${visit.when}`} onTap={() => { void openPage(PAGES.booking, { homeId: view.homeId }) }} /> : undefined
  return (
    <Facts>
      <Fact icon='clock' strong words={visit.when} action={change} />
      <Fact icon='pin' words={elder ? visit.whereShort : visit.where} action={<Link id='visit-route' words={words.route} label={`${words.route} ${visit.whereShort}`} onTap={() => { void showPlace(view.place) }} />} />
      {visit.turn && <Fact icon='bell' strong words={visit.turn} action={<Link id='visit-turn' words={words.lookGo} label={visit.turn} onTap={() => { void openPage(PAGES.booking, { homeId: view.homeId }) }} />} />}
      {visit.bring && <Fact icon='bag' words={visit.bring} />}
    </Facts>
  )
}

/** The one thing to do now. */
export const NextStepCard = ({ card, view, words, elder }: Shared & { card: NextCard }) => {
  const { go } = card
  const phone = (elder || !go) && view.hotline
  return (
    <Card over={words.nextStep} aside={card.pill ? <Pill words={card.pill} /> : undefined}>
      <Words kind='display'>{card.title}</Words>
      {card.note && <Words tone='quiet'>{card.note}</Words>}
      {card.missing.length > 0 && <Facts>{card.missing.map((one) => <Fact key={one} icon='warn' words={one} />)}</Facts>}
      {card.visit && <Visit visit={card.visit} view={view} words={words} elder={elder} />}
      {(go || phone) && (
        <Buttons fold='always'>
          {go && <Button id={go.id} words={go.words} onTap={() => { void openPage(go.path, go.params) }} />}
          {phone && <Button id='call-butler' kind='ghost' icon='phone' words={words.call} onTap={() => callPhone(view.hotline)} />}
        </Buttons>
      )}
    </Card>
  )
}

/** A booked visit, under a step that comes before it. */
export const VisitCard = ({ visit, view, words, elder }: Shared & { visit: VisitFacts }) => (
  <Card over={words.visitTitle} aside={<Pill words={visit.near} />}>
    <Visit visit={visit} view={view} words={words} elder={elder} />
    <Button id='visit-pass' kind='ghost' words={words.pass} onTap={() => { void openPage(PAGES.pass, { homeId: view.homeId }) }} />
  </Card>
)
