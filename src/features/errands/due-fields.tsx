import { dayOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { errandsCopy } from '@/copy/errands'
import { dayWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { PickField } from '@/ui/pick-field'

export type Due = { readonly day: string; readonly time: string }

/** By which day and hour. */
export const DueFields = ({ due, onChange }: { due: Due; onChange: (due: Due) => void }) => {
  const words = useCopy(errandsCopy)
  return (
    <>
      <PickField id='errand-day' kind='day' label={words.dueDay} day={due.day} from={dayOf(now())} shown={dayWords(due.day, language())} onPick={(day) => onChange({ ...due, day })} />
      <PickField id='errand-time' kind='time' label={words.dueTime} time={due.time} shown={due.time} onPick={(time) => onChange({ ...due, time })} />
    </>
  )
}
