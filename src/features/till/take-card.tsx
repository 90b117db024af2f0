import { useState } from 'react'
import type { DeskBill } from '@contract/bill'
import { DESK_METHODS } from '@domain/fees/fee-item'
import { useCopy } from '@/copy/copy'
import { tillCopy } from '@/copy/till'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Confirm } from '@/ui/confirm'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { TextField } from '@/ui/text-field'
import { yuan } from '@/ui/yuan'
import { amountOf, freshTaking, isSlip, methodsOf, partAt } from './till.view'

type TakeCardProps = { bill: DeskBill; part: 'bill' | 'deposit'; onTaken: (bill: DeskBill, receipt: string) => void }

/** Money received at the desk: how, how much, under which slip; asked once more before it is on record for good. */
export const TakeCard = ({ bill, part, onTaken }: TakeCardProps) => {
  const words = useCopy(tillCopy)
  const of = partAt(bill, part), methods = methodsOf(of, DESK_METHODS)
  const [taking, setTaking] = useState(() => ({ ...freshTaking(of), how: methods[0] ?? 'cash' }))
  const [isSure, setSure] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const { fen, error } = amountOf(taking.amount, of.dueFen, words), slip = taking.slip.trim()
  const take = useCommand(async () => {
    if (!fen) return
    const reply = await ask('staff', 'bill.take', { homeId: bill.homeId, how: taking.how, slip, fen, ...(part === 'deposit' && { part }) })
    setSure(false)
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) onTaken(reply.value.bill, reply.value.receipt)
  })
  return (
    <Card title={part === 'deposit' ? words.takeDeposit : words.take}>
      {of.isPending && <Notice tone='amber' icon='clock' words={words.pending} />}
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <FieldFrame label={words.how}><Chips id='take-how' label={words.how} chosen={[taking.how]} onTap={(how) => setTaking({ ...taking, how })} options={methods.map((value) => ({ value, words: words.methods[value] }))} /></FieldFrame>
      <TextField id='take-amount' must label={words.amount} value={taking.amount} keyboard='digit' maxLength={9} error={error} onInput={(amount) => setTaking({ ...taking, amount })} />
      <TextField id='take-slip' must label={words.slip[taking.how]} value={taking.slip} maxLength={32} hint={words.slipHint} valid={isSlip(taking.slip)} onInput={(text) => setTaking({ ...taking, slip: text })} />
      <Button id='take' words={words.record(yuan(fen ?? 0))} disabled={!fen || !isSlip(taking.slip)} onTap={() => setSure(true)} />
      <Confirm open={isSure} title={words.sure(words.methods[taking.how], yuan(fen ?? 0))} words={words.sureWords(slip)} yes={words.yes} no={words.no} busy={take.busy} onYes={() => { void take.run() }} onNo={() => setSure(false)} />
    </Card>
  )
}
