import { View } from '@tarojs/components'
import { useState } from 'react'
import { addedPart, PARTS, type PartKind, type PartPlace } from '@domain/library/edit-text'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { partLines, problemWords } from './library.view'
import { PartSheet } from './part-sheet'
import type { DocumentInHand } from './use-document'
import './part-sheet.scss'

type DraftCardsProps = { document: DocumentInHand, onCompare: () => void, onDrop: () => void }

/** The draft, part by part; everything wrong with it stands above. */
export const DraftCards = ({ document: { draft, hand, change, problems, view }, onCompare, onDrop }: DraftCardsProps) => {
  const words = useCopy(libraryCopy)
  const [place, setPlace] = useState<PartPlace>()
  if (!draft || !hand || !view) return null
  const add = (kind: PartKind) => {
    const { text, place: fresh } = addedPart(hand.text, kind)
    change({ text })
    setPlace(fresh)
  }
  const titles = { opening: words.opening, clauses: words.clauses, sections: words.sections, closing: words.closing }
  const adding = { opening: words.addOpening, clauses: words.addClause, sections: words.addSection, closing: words.addClosing }
  return (
    <>
      {problems.length > 0 && <Section wide><Notice tone='amber' icon='warn' words={words.problemsTitle(problems.length)} note={problemWords(problems, words).join(words.stop)} /></Section>}
      <Card title={words.draft} aside={words.draftBy(draft.name, atWords(draft.at, now(), language()))}>
        <TextField id='document-title' label={words.name} value={hand.title} maxLength={30} onInput={(title) => change({ title })} />
        <ListRow id='needs-second' mark={hand.needsSecond ? 'done' : 'empty'} words={words.needsSecond} note={words.needsSecondNote} onTap={() => change({ needsSecond: !hand.needsSecond })} />
        <View className='part-moves'>
          <Link id='compare-draft' words={words.compare} onTap={onCompare} />
          <Link id='drop-draft' look='quiet' words={words.drop} onTap={onDrop} />
        </View>
      </Card>
      {PARTS.map((kind) => (
        <Card key={kind} title={titles[kind]} fit='list' aside={<Link id={`add-${kind}`} icon='plus' words={adding[kind]} onTap={() => add(kind)} />}>
          {partLines(hand.text, kind, words).map(({ at, title, note, isKey }) => (
            <ListRow key={at} id={`part-${kind}-${at}`} words={title} note={note || undefined} aside={isKey ? <Pill tone='amber' words={words.key} /> : undefined} onTap={() => setPlace({ kind, at })} />
          ))}
        </Card>
      ))}
      {place && <PartSheet hand={hand} place={place} places={view.places} change={change} onMove={setPlace} onClose={() => setPlace(undefined)} />}
    </>
  )
}
