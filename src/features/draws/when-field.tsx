import { clockOf, dayOf, instantOf } from '@domain/kernel/calendar'
import { dayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { PickField } from '@/ui/pick-field'

/** A moment: a day and a time. */
export const WhenField = ({ id, label, time, at, onPick }: { id: string, label: string, time: string, at: number, onPick: (at: number) => void }) => (
  <>
    <PickField id={`${id}-day`} kind='day' label={label} day={dayOf(at)} shown={dayWords(dayOf(at), language())} onPick={(day) => onPick(instantOf(day, clockOf(at)))} />
    <PickField id={`${id}-time`} kind='time' label={time} time={clockOf(at)} shown={clockOf(at)} onPick={(clock) => onPick(instantOf(dayOf(at), clock))} />
  </>
)
