import { relationValues } from '@/copy/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'

type Props = { id: string, label: string, words: RegistrationWords, value: string, onChange: (value: string) => void, error: string | undefined }

/** One tap instead of a wheel; what is kept is the Chinese word, since the forms are Chinese. */
export const RelationChips = ({ id, label, words, value, onChange, error }: Props) => (
  <FieldFrame label={label} error={error}>
    <Chips id={id} label={label} options={relationValues.map((_, at) => ({ value: String(at), words: words.relations[at] ?? '' }))} chosen={[String(relationValues.indexOf(value))]} onTap={(at) => onChange(relationValues[Number(at)] ?? '')} />
  </FieldFrame>
)
