import { provableNumber } from '@domain/identity/phone-number'
import { useCopy } from '@/copy/copy'
import { peopleCopy } from '@/copy/people'
import { dayWords, yearDateWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { PickField } from '@/ui/pick-field'
import { TextField } from '@/ui/text-field'
import { isIdNumber, type PersonDraft } from './people.view'

type PersonFieldsProps = { title: string, draft: PersonDraft, fromWords: string, toWords: string, today: string, needsPhone?: boolean, hint?: string, onChange: (draft: PersonDraft) => void }

/** Who it is and for which days. */
export const PersonFields = ({ title, draft, fromWords, toWords, today, needsPhone = true, hint, onChange }: PersonFieldsProps) => {
  const words = useCopy(peopleCopy), change = (patch: Partial<PersonDraft>) => onChange({ ...draft, ...patch })
  const shown = (day: string) => (day.slice(0, 4) === today.slice(0, 4) ? dayWords : yearDateWords)(day, language())
  return (
    <>
      <Card title={title}>
        <TextField id='person-name' label={words.name} must value={draft.name} onInput={(name) => change({ name })} maxLength={30} example={words.nameExample} />
        {needsPhone && <TextField id='person-phone' label={words.phone} must value={draft.phone} onInput={(phone) => change({ phone })} keyboard='number' maxLength={17} example={words.phoneExample} hint={words.phoneHint} valid={!!provableNumber(draft.phone)} />}
        <TextField id='person-id' label={words.idNumber} must value={draft.idNumber} onInput={(idNumber) => change({ idNumber: idNumber.toUpperCase() })} keyboard='idcard' maxLength={20} example={words.idExample} hint={words.idHint} valid={isIdNumber(draft.idNumber)} />
      </Card>
      <Card>
        <PickField id='person-from' kind='day' label={fromWords} day={draft.from} from={today} shown={shown(draft.from)} onPick={(from) => change({ from, to: draft.to < from ? from : draft.to })} />
        <PickField id='person-to' kind='day' label={toWords} day={draft.to} from={draft.from} shown={shown(draft.to)} onPick={(to) => change({ to })} {...(hint ? { hint } : {})} />
      </Card>
    </>
  )
}
