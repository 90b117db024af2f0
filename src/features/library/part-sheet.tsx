import { View } from '@tarojs/components'
import type { LibraryPaper } from '@contract/library'
import type { ClauseText, SectionText } from '@domain/documents/document-text'
import { droppedPart, movedPart, partAt, putPart, type PartPlace, type TextPart } from '@domain/library/edit-text'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import type { InHand } from './library.view'
import './part-sheet.scss'

type PartSheetProps = { hand: InHand, place: PartPlace, places: LibraryPaper['places'], change: (part: Partial<InHand>) => void, onMove: (place: PartPlace) => void, onClose: () => void }
const MOST = 4_000

/** One part of a draft: its words, whether owners see it first, and what of the home may stand in it. */
export const PartSheet = ({ hand, place, places, change, onMove, onClose }: PartSheetProps) => {
  const words = useCopy(libraryCopy), { part: said } = words
  const part = partAt(hand.text, place)
  if (part === undefined) return null
  const put = (next: TextPart) => change({ text: putPart(hand.text, place, next) })
  const move = (by: -1 | 1) => {
    const moved = movedPart(hand.text, place, by)
    change({ text: moved.text })
    onMove(moved.place)
  }
  const title = { opening: said.opening, closing: said.closing, clauses: said.clause(place.at + 1), sections: said.section(place.at + 1) }[place.kind]
  const insert = (name: string) => put(withWords(part, `{{${name}}}`))
  return (
    <Sheet open title={title} onClose={onClose} closeLabel={words.close} foot={<Button id='part-done' words={said.done} onTap={onClose} />}>
      {typeof part === 'string' && <AreaField id='part-words' label={said.words} value={part} maxLength={1_200} onInput={put} />}
      {typeof part !== 'string' && 'paragraphs' in part && <ClauseFields clause={part} put={put} />}
      {typeof part !== 'string' && 'heading' in part && <SectionFields section={part} put={put} />}
      <FieldFrame label={said.places} hint={said.placesNote}>
        <Chips id='place' many label={said.places} chosen={[]} onTap={insert} options={places.map(({ name, words: called }) => ({ value: name, words: called }))} />
      </FieldFrame>
      <View className='part-moves'>
        <Link id='part-up' icon='up' words={said.up} onTap={() => move(-1)} />
        <Link id='part-down' icon='down' words={said.down} onTap={() => move(1)} />
        <Link id='part-drop' look='quiet' words={said.drop} onTap={() => { change({ text: droppedPart(hand.text, place) }); onClose() }} />
      </View>
    </Sheet>
  )
}

/** A place is added where a person would go on writing: at the end of the last paragraph. */
function withWords (part: TextPart, added: string): TextPart {
  const grown = (lines: readonly string[]) => (lines.length ? lines.map((line, at) => (at === lines.length - 1 ? line + added : line)) : [added])
  if (typeof part === 'string') return part + added
  return 'heading' in part ? { ...part, items: grown(part.items) } : { ...part, paragraphs: grown(part.paragraphs) }
}

const ClauseFields = ({ clause, put }: { clause: ClauseText, put: (part: TextPart) => void }) => {
  const { part: said } = useCopy(libraryCopy)
  const { key, ...plain } = clause
  return (
    <>
      <TextField id='part-title' label={said.title} value={clause.title} maxLength={40} onInput={(title) => put({ ...clause, title })} />
      <AreaField id='part-words' label={said.paragraphs} value={clause.paragraphs.join('\n')} maxLength={MOST} onInput={(typed) => put({ ...clause, paragraphs: typed.split('\n') })} />
      <ListRow id='part-key' mark={key ? 'done' : 'empty'} words={said.isKey} note={said.isKeyNote} onTap={() => put(key ? plain : { ...clause, key: { title: clause.title.slice(0, 12), words: '' } })} />
      {key && <TextField id='part-key-title' label={said.keyTitle} value={key.title} maxLength={12} onInput={(title) => put({ ...clause, key: { ...key, title } })} />}
      {key && <AreaField id='part-key-words' label={said.keyWords} value={key.words} maxLength={80} onInput={(words) => put({ ...clause, key: { ...key, words } })} />}
    </>
  )
}
const SectionFields = ({ section, put }: { section: SectionText, put: (part: TextPart) => void }) => {
  const { part: said } = useCopy(libraryCopy)
  return (
    <>
      <TextField id='part-title' label={said.heading} value={section.heading} maxLength={40} onInput={(heading) => put({ ...section, heading })} />
      <AreaField id='part-words' label={said.items} value={section.items.join('\n')} maxLength={MOST} onInput={(typed) => put({ ...section, items: typed.split('\n') })} />
      <ListRow id='part-numbered' mark={section.isNumbered ? 'done' : 'empty'} words={said.isNumbered} onTap={() => put({ ...section, isNumbered: !section.isNumbered })} />
    </>
  )
}
