import { useState } from 'react'
import type { ReviewView } from '@contract/review'
import { squareMetres } from '@domain/community/home'
import { useCopy } from '@/copy/copy'
import { numbersCopy } from '@/copy/numbers'
import { reviewCopy } from '@/copy/review'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { goBack, openPage } from '@/platform/navigate'
import { PaperBlocks } from '@/frame/paper-blocks'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { ChangeCard } from './change-card'
import { PhotoViewer } from './photo-viewer'
import { ReturnSheet } from './return-sheet'
import { firstShotOf, type Missing } from './review.view'
import { StagesCard } from './stages-card'

/** What was handed in beside what the contract says; accepted, or returned with every missing thing named. */
export const ReviewCaseScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(reviewCopy), numbers = useCopy(numbersCopy)
  const load = useLoad(() => ask('staff', 'review.open', { homeId }))
  const [isReturning, setReturning] = useState(false)
  const [shot, setShot] = useState<number>()
  const [isPaper, setPaper] = useState(false)
  const [told, setTold] = useState<{ tone: 'pine' | 'red'; words: string }>()
  const view = load.state === 'ready' ? load.value : undefined

  const accept = useCommand(async () => {
    const reply = await ask('staff', 'review.accept', { homeId })
    setTold(reply.ok ? { tone: 'pine', words: reply.value.next ? words.approved(reply.value.next) : words.accepted } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const giveBack = useCommand(async (missing: readonly Missing[]) => {
    const reply = await ask('staff', 'review.return', { homeId, missing: missing.map((one) => ({ ...one })) })
    setReturning(false)
    setTold(reply.ok ? { tone: 'pine', words: words.returned } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const hurry = useCommand(async () => {
    const reply = await ask('staff', 'review.hurry', { homeId })
    if (!reply.ok) setTold({ tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const isWaiting = view?.state === 'waiting'
  return (
    <Screen
      title={words.bar}
      foot={isWaiting ? (
        <Foot note={view.mayApprove ? undefined : words.notYourTurn}><Buttons><Button id='review-return' kind='ghost' words={words.return} onTap={() => setReturning(true)} /><Button id='review-accept' words={view.stages.length > 1 ? words.approve(view.stages.find(({ at }) => at === null)?.name ?? '') : words.accept} busy={accept.busy} disabled={!view.mayApprove} onTap={() => { void accept.run() }} /></Buttons></Foot>
      ) : view && <Foot><Button id='review-next' kind='ghost' words={words.next} onTap={() => { void goBack() }} /></Foot>}
    >
      <Loaded load={load}>
        {(value) => (
          <>
            <TitleBlock title={value.label} note={`${value.houseType}　${squareMetres(value.area)} ㎡　${value.contractNo}`} aside={value.state === 'waiting' ? undefined : <Pill tone={value.state === 'accepted' ? 'pine' : 'amber'} words={words.state[value.state] ?? value.state} />} />
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} /></Section>}
            <Section wide><StagesCard view={value} onHurry={() => { void hurry.run() }} onPaper={() => setPaper(true)} /></Section>
            {value.isTakenDown && <Section wide><Notice icon='phone' words={words.takenDown} /></Section>}
            <ChangeCard view={value} onDone={async (said) => { setTold(said); await load.reload() }} />
            <Materials view={value} onLook={setShot} />
            <Record view={value} />
            <Card fit='list'><ListRow id='review-numbers' icon='shield' strong words={numbers.row} note={numbers.rowNote} onTap={() => { void openPage('site/numbers/index', { homeId }) }} /></Card>
          </>
        )}
      </Loaded>
      {view && <PhotoViewer view={view} start={shot} onClose={() => setShot(undefined)} />}
      {view?.paper && <Sheet open={isPaper} title={view.paper.title} onClose={() => setPaper(false)} closeLabel={words.close}><PaperBlocks paper={view.paper} edition='' clause={(number) => number} /></Sheet>}
      {view && <ReturnSheet open={isReturning} view={view} busy={giveBack.busy} onClose={() => setReturning(false)} onReturn={(missing) => { void giveBack.run(missing) }} />}
    </Screen>
  )
}

const Materials = ({ view, onLook }: { view: ReviewView; onLook: (at: number) => void }) => {
  const words = useCopy(reviewCopy)
  return (
    <Card title={words.materials} fit='list'>
      {view.materials.map(({ code, name, required, sensitive, links }) => (
        <ListRow
          key={code} strong words={name} note={sensitive ? words.sensitive : undefined}
          aside={<Words kind='caption' tone={links.length || !required ? 'quiet' : 'red'} inline>{links.length ? words.photos(links.length) : required ? words.missingPhoto : words.optional}</Words>}
        >
          {links.length > 0 && <PhotoGrid id={`shot-${code}`} photos={links.map((src, at) => ({ key: `${code}-${at}`, src, state: 'ready' as const }))} onTap={(key) => onLook(firstShotOf(view, code) + Number(key.split('-').pop()))} />}
        </ListRow>
      ))}
    </Card>
  )
}

const Record = ({ view }: { view: ReviewView }) => {
  const words = useCopy(reviewCopy)
  const plain = [
    ...view.fields.map(({ code, value, isProven }) => ({ key: code, title: words.fields[code] ?? code, value, note: isProven ? words.proven : words.check, isProven })),
    ...view.residents.map(({ name, relation, idNumber }, i) => ({ key: `r${i}`, title: words.residents, value: `${name} ${relation}`, note: idNumber, isProven: false })),
    ...view.vehicles.map(({ plate, model }, i) => ({ key: `v${i}`, title: words.vehicles, value: plate, note: model, isProven: false }))
  ]
  return (
    <Card title={words.facts} fit='list' aside={<Link id='review-forms' words={words.forms} onTap={() => { void openPage('review/forms/index', { homeId: view.homeId }) }} />}>
      {plain.map(({ key, title, value, note, isProven }) => <ListRow key={key} mark={isProven ? 'done' : 'empty'} words={title} note={note} aside={value} />)}
    </Card>
  )
}
