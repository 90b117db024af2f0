import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { batchesCopy } from '@/copy/batches'
import { dayWords } from '@/copy/when'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { PickField } from '@/ui/pick-field'
import { Segmented } from '@/ui/segmented'
import { Words } from '@/ui/words'
import type { BatchPartProps } from './batch-form'
import { lastOf } from './batches.view'

const HOURS = [0, 2, 6, 12, 24, 48]
const HOLD = [30, 60, 120, 240]

/** How far an owner may change by himself, and whether the keys wait for the money. Folded: the usual is right for most. */
export const RulesCard = ({ draft: { changeHours, changeLimit, identityTwice, payBeforeKeys, deposits = 'with-bill', days, asks, holdMinutes, extraPlaces }, change, isOpenBatch }: BatchPartProps & { /** What went into the cases and ledgers stays. */ isOpenBatch?: boolean }) => {
  const words = useCopy(batchesCopy)
  const more = useCopy(batchChangeCopy)
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={words.rules} aside={<Link id='rules' words={isOpen ? words.fold : words.change1} onTap={() => setOpen(!isOpen)} />}>
      {!isOpen && <Words tone='quiet'>{[changeLimit ? words.change(changeHours) : '', words.times(changeLimit), more.asksSaid[asks ? 'yes' : 'no'], more.holdSaid(more.holdFor(holdMinutes)), extraPlaces ? more.extraSaid(extraPlaces) : '', isOpenBatch ? '' : payBeforeKeys ? words.paySaid.yes : words.paySaid.no].filter(Boolean).join(words.and)}</Words>}
      {isOpen && (
        <>
          <FieldFrame label={words.changeHours}>
            <Chips id='change-hours' label={words.changeHours} chosen={[String(changeHours)]} onTap={(hours) => change({ changeHours: Number(hours) })} options={[...new Set([...HOURS, changeHours])].sort((a, b) => a - b).map((n) => ({ value: String(n), words: words.hours(n) }))} />
          </FieldFrame>
          <ListRow words={words.changeLimit} aside={<NumberStepper id='change-limit' value={changeLimit} max={20} onChange={(next) => change({ changeLimit: next })} label={words.changeLimit} lessLabel={words.less(words.changeLimit)} moreLabel={words.more(words.changeLimit)} />} />
          <FieldFrame label={more.asks}>
            <Segmented id='asks' large label={more.asks} chosen={asks ? 'yes' : 'no'} onTap={(answer) => change({ asks: answer === 'yes' })} options={[{ value: 'no', words: more.asksNo }, { value: 'yes', words: more.asksYes }]} />
          </FieldFrame>
          <FieldFrame label={more.hold}>
            <Chips id='hold' label={more.hold} chosen={[String(holdMinutes)]} onTap={(minutes) => change({ holdMinutes: Number(minutes) })} options={[...new Set([...HOLD, holdMinutes])].sort((a, b) => a - b).map((n) => ({ value: String(n), words: more.holdFor(n) }))} />
          </FieldFrame>
          {!isOpenBatch && <ListRow words={more.extra} aside={<NumberStepper id='extra' value={extraPlaces} max={99} onChange={(next) => change({ extraPlaces: next })} label={more.extra} lessLabel={words.less(more.extra)} moreLabel={words.more(more.extra)} />} />}
          {!isOpenBatch && <FieldFrame label={words.pay}>
            <Segmented id='pay-before-keys' large label={words.pay} chosen={payBeforeKeys ? 'yes' : 'no'} onTap={(answer) => change({ payBeforeKeys: answer === 'yes' })} options={[{ value: 'no', words: words.payNo }, { value: 'yes', words: words.payYes }]} />
          </FieldFrame>}
          {!isOpenBatch && <FieldFrame label={words.identity}>
            <Segmented id='identity-twice' large label={words.identity} chosen={identityTwice ? 'two' : 'one'} onTap={(answer) => change({ identityTwice: answer === 'two' ? true : undefined })} options={[{ value: 'one', words: words.identityOne }, { value: 'two', words: words.identityTwo }]} />
          </FieldFrame>}
          {!isOpenBatch && <FieldFrame label={words.deposits} hint={words.depositsNote}>
            <Segmented id='deposits' large label={words.deposits} chosen={deposits === 'with-bill' || deposits === 'apart' ? deposits : 'from'} onTap={(answer) => change({ deposits: answer === 'from' ? lastOf(days) : answer })} options={(['apart', 'from', 'with-bill'] as const).map((value) => ({ value, words: words.depositTerms[value] }))} />
          </FieldFrame>}
          {!isOpenBatch && deposits !== 'with-bill' && deposits !== 'apart' && <PickField id='deposits-from' kind='day' label={words.depositsFrom} day={deposits} shown={dayWords(deposits, language())} onPick={(day) => change({ deposits: day })} />}
        </>
      )}
    </Card>
  )
}
