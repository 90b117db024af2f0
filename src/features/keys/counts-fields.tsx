import type { KeyKind } from '@domain/batch/batch'
import type { Counts } from '@domain/keys/key-issue'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'

type CountsFieldsProps = { kinds: readonly KeyKind[]; counts: Counts; onChange: (counts: Counts) => void; /** How many of a kind there may be. */ most?: (code: string) => number }

/** A number for each kind. */
export const CountsFields = ({ kinds, counts, onChange, most }: CountsFieldsProps) => {
  const words = useCopy(keyStoreCopy)
  return (
    <>
      {kinds.map(({ code, name }) => <ListRow key={code} words={name} aside={<NumberStepper id={`count-${code}`} value={counts[code] ?? 0} max={most?.(code) ?? 99} label={name} lessLabel={words.less} moreLabel={words.more} onChange={(value) => onChange({ ...counts, [code]: value })} />} />)}
    </>
  )
}
