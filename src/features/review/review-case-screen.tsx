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
import { lookAtPhotos } from '@/platform/look-at-photos'
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
import { ReturnSheet, type Missing } from './return-sheet'

/** What was handed in beside what the contract says; accepted, or returned with every missing thing named. */
export const ReviewCaseScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(reviewCopy), numbers = useCopy(numbersCopy)
  const load = useLoad(() => ask('staff', 'review.open', { homeId }))
  const [isReturning, setReturning] = useState(false)
  const [told, setTold] = useState<{ tone: 'pine' | 'red'; words: string }>()
  const view = load.state === 'ready' ? load.value : undefined

  const accept = useCommand(async () => {
    const reply = await ask('staff', 'review.accept', { homeId })
    setTold(reply.ok ? { tone: 'pine', words: words.accepted } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  const giveBack = useCommand(async (missing: readonly Missing[]) => {
    const reply = await ask('staff', 'review.return', { homeId, missing: missing.map((one) => ({ ...one })) })
    setReturning(false)
    setTold(reply.ok ? { tone: 'pine', words: words.returned } : { tone: 'red', words: troubleWords(reply) })
    await load.reload()
  })
  return (
    <Screen
      title={words.bar}
      foot={view?.state === 'waiting' ? (
        <Foot><Buttons><Button id='review-return' kind='ghost' words={words.return} onTap={() => setReturning(true)} /><Button id='review-accept' words={words.accept} busy={accept.busy} onTap={() => { void accept.run() }} /></Buttons></Foot>
      ) : view && <Foot><Button id='review-next' kind='ghost' words={words.next} onTap={() => { void goBack() }} /></Foot>}
    >
      <Loaded load={load}>
        {(value) => (
          <>
            <TitleBlock title={value.label} note={`${value.houseType}　${squareMetres(value.area)} ㎡　${value.contractNo}`} aside={value.state === 'waiting' ? undefined : <Pill tone={value.state === 'accepted' ? 'pine' : 'amber'} words={words.state[value.state] ?? value.state} />} />
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} /></Section>}
            <Materials view={value} />
            <Record view={value} />
            <Card fit='list'><ListRow id='review-numbers' icon='shield' strong words={numbers.row} note={numbers.rowNote} onTap={() => { void openPage('staff/numbers/index', { homeId }) }} /></Card>
          </>
        )}
      </Loaded>
      {view && <ReturnSheet open={isReturning} materials={view.materials} busy={giveBack.busy} onClose={() => setReturning(false)} onReturn={(missing) => { void giveBack.run(missing) }} />}
    </Screen>
  )
}

const Materials = ({ view }: { view: ReviewView }) => {
  const words = useCopy(reviewCopy)
  return (
    <Card title={words.materials} fit='list'>
      {view.materials.map(({ code, name, required, links }) => (
        <ListRow
          key={code} strong words={name}
          aside={<Words kind='caption' tone={links.length || !required ? 'quiet' : 'red'} inline>{links.length ? words.photos(links.length) : required ? words.missingPhoto : words.optional}</Words>}
        >
          {links.length > 0 && <PhotoGrid photos={links.map((src, at) => ({ key: `${code}-${at}`, src, state: 'ready' as const }))} onTap={(key) => { void lookAtPhotos(links, Number(key.split('-').pop())) }} />}
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
    <Card title={words.facts} fit='list'>
      {plain.map(({ key, title, value, note, isProven }) => <ListRow key={key} mark={isProven ? 'done' : 'empty'} words={title} note={note} aside={value} />)}
    </Card>
  )
}
