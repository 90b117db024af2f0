import type { TemplateView } from '@contract/templates'
import { ListRow } from '@/ui/list-row'
import { Sheet } from '@/ui/sheet'
import { nameOf, type InHand, type Saying } from './templates.view'

type More = TemplateView['more'][number]
type AddSheetProps = { open: boolean; view: TemplateView; hand: InHand; saying: Saying; onAdd: (step: More) => void; onClose: () => void }

/** The steps of the catalogue that this flow does not have. */
export const AddSheet = ({ open, view, hand, saying: { words, language }, onAdd, onClose }: AddSheetProps) => {
  const choices = [...view.template.steps, ...view.more].filter((one) => !hand.steps.some(({ step }) => step === one.step))
  return (
    <Sheet open={open} title={words.addTitle} words={words.addNote} onClose={onClose} closeLabel={words.close}>
      {choices.map((one) => <ListRow key={one.step} id={`add-${one.step}`} strong words={nameOf(one, language)} note={[words.phases[one.phase], words.who[one.who], words.minutes(one.minutes)].join(words.dot)} onTap={() => onAdd(one)} />)}
    </Sheet>
  )
}
