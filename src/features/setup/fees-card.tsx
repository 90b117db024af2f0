import { useState } from 'react'
import { fenFrom } from '@domain/kernel/money'
import { useCopy } from '@/copy/copy'
import { setupCopy } from '@/copy/setup'
import { Card } from '@/ui/card'
import { NumberStepper } from '@/ui/number-stepper'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { feeCode, type SetupForm } from './setup.view'

type FeesCardProps = { form: SetupForm; change: (part: Partial<SetupForm>) => void }

/** The published first charges: one by area, any number per home. */
export const FeesCard = ({ form: { perArea, months, fees }, change }: FeesCardProps) => {
  const words = useCopy(setupCopy)
  const [name, setName] = useState('')
  const wrong = (yuan: string) => (yuan && fenFrom(yuan) === undefined ? words.priceWrong : undefined)
  const add = () => {
    if (!name.trim()) return
    const free = Array.from({ length: 30 }, (_, at) => feeCode(at)).find((code) => !fees.some((fee) => fee.code === code))
    if (free) change({ fees: [...fees, { code: free, name: name.trim(), yuan: '' }] })
    setName('')
  }
  return (
    <Card title={words.fees}>
      <Words kind='caption' tone='quiet'>{words.feesNote}</Words>
      <TextField id='fee-area' must label={words.perArea} value={perArea} keyboard='digit' maxLength={9} example={words.priceExample} error={wrong(perArea)} onInput={(text) => change({ perArea: text })} />
      <ListRow words={words.months} note={words.monthsSaid(months)} aside={<NumberStepper id='months' value={months} min={1} max={36} label={words.months} lessLabel={`${words.months} −1`} moreLabel={`${words.months} +1`} onChange={(next) => change({ months: next })} />} />
      {fees.map((fee) => (
        <TextField key={fee.code} id={`fee-${fee.code}`} must label={words.fixed(fee.name)} value={fee.yuan} keyboard='digit' maxLength={9} error={wrong(fee.yuan)} onInput={(yuan) => change({ fees: fees.map((one) => (one.code === fee.code ? { ...one, yuan } : one)) })} action={{ words: words.remove, onTap: () => change({ fees: fees.filter(({ code }) => code !== fee.code) }) }} />
      ))}
      <TextField id='fee-new' label={words.addFee} value={name} maxLength={30} example={words.feeExample} onInput={setName} action={{ words: words.add, onTap: add }} />
    </Card>
  )
}
