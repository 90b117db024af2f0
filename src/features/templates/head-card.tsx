import { useState } from 'react'
import type { Day } from '@domain/kernel/calendar'
import { yearDateWords } from '@/copy/when'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import type { ChangeTemplate } from './template-screen'
import type { InHand, Saying } from './templates.view'

/** Name, code and the day it is looked at again; folded, for it changes least. */
export const HeadCard = ({ hand, change, saying: { words, language } }: { hand: InHand, change: ChangeTemplate, saying: Saying }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={words.head} aside={<Link id='template-head' words={isOpen ? words.fold : words.headEdit} onTap={() => setOpen(!isOpen)} />}>
      {!isOpen && <Words tone='quiet'>{[hand.name, hand.document, words.review(yearDateWords(hand.reviewBy as Day, language))].filter(Boolean).join(words.dot)}</Words>}
      {isOpen && (
        <>
          <TextField id='template-name' must label={words.name} value={hand.name} maxLength={30} onInput={(name) => change({ ...hand, name })} />
          <TextField id='template-name-en' label={words.nameEn} value={hand.nameEn} maxLength={60} onInput={(nameEn) => change({ ...hand, nameEn })} />
          <TextField id='template-document' label={words.document} value={hand.document} maxLength={30} example={words.documentExample} onInput={(document) => change({ ...hand, document })} />
          <PickField id='template-review' kind='day' label={words.reviewBy} day={hand.reviewBy} shown={yearDateWords(hand.reviewBy as Day, language)} onPick={(reviewBy) => change({ ...hand, reviewBy })} />
        </>
      )}
    </Card>
  )
}
