import { useState } from 'react'
import type { DeskBill } from '@contract/bill'
import { REFUND_PURPOSES, type AskedPurpose } from '@domain/fees/refunds'
import { useCopy } from '@/copy/copy'
import { tillCopy } from '@/copy/till'
import { communityOf } from '@domain/kernel/ids'
import { SitePhotos, type SitePhoto } from '@/frame/site-photos'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { yuan } from '@/ui/yuan'
import { amountOf, plainYuan } from './till.view'

type Payment = DeskBill['payments'][number]
type ReceiptSheetProps = { bill: DeskBill; payment: Payment; onOpen: () => void; onClose: () => void; onChanged: (bill: DeskBill, told: string) => void }

/** What can be done with one receipt: open it, ask for money to go back, take a wrong entry back. */
export const ReceiptSheet = ({ bill, payment, onOpen, onClose, onChanged }: ReceiptSheetProps) => {
  const words = useCopy(tillCopy)
  const [doing, setDoing] = useState<'refund' | 'reverse'>()
  const [why, setWhy] = useState('')
  const [amount, setAmount] = useState(plainYuan(Math.min(payment.refundableFen, (payment.part ? undefined : bill.lines.find((line) => line.isDeposit)?.fen) ?? payment.refundableFen)))
  const [purpose, setPurpose] = useState<AskedPurpose>(payment.part ? 'deposit' : bill.overpaidFen > 0 ? 'overpaid' : 'deposit')
  const [kept, setKept] = useState('')
  const [keptWhy, setKeptWhy] = useState('')
  const [photos, setPhotos] = useState<readonly SitePhoto[]>([])
  const [trouble, setTrouble] = useState<string>()
  const { fen, error } = amountOf(amount, payment.refundableFen, words), isDeposit = purpose === 'deposit', keeps = isDeposit && kept.trim() ? amountOf(kept, payment.refundableFen - (fen ?? 0), words) : {}, isSaid = why.trim().length >= 2 && !keeps.error && (!keeps.fen || keptWhy.trim().length >= 2)
  const send = useCommand(async () => {
    const of = { homeId: bill.homeId as `home_${string}`, receipt: payment.receipt, why: why.trim() }
    const reply = doing === 'reverse' ? await ask('staff', 'bill.reverse', of) : await ask('staff', 'bill.askRefund', { ...of, fen: fen ?? 0, purpose, ...(keeps.fen && { kept: { fen: keeps.fen, why: keptWhy.trim() } }), ...(photos.length && { photos: photos.map(({ fileId }) => fileId) }) })
    if (reply.ok) return onChanged(reply.value, doing === 'reverse' ? words.didReverse : words.sent)
    setTrouble(troubleWords(reply))
  })
  const foot = doing && <Button id='receipt-send' kind={doing === 'reverse' ? 'danger' : 'primary'} words={doing === 'reverse' ? words.doReverse : words.send} busy={send.busy} disabled={!isSaid || (doing === 'refund' && !fen)} onTap={() => { void send.run() }} />
  return (
    <Sheet open title={words.actions(payment.receipt)} words={words.actionsNote(yuan(payment.fen), words.methods[payment.how])} onClose={onClose} closeLabel={words.close} foot={foot || undefined}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {!doing && <ListRow id='receipt-open' icon='doc' words={words.open} onTap={onOpen} />}
      {!doing && payment.refundableFen > 0 && <ListRow id='receipt-refund' icon='undo' words={words.refund} note={words.refundNote(yuan(payment.refundableFen))} onTap={() => setDoing('refund')} />}
      {!doing && bill.isFinance && payment.isReversible && <ListRow id='receipt-reverse' icon='warn' words={words.reverse} note={words.reverseNote} onTap={() => setDoing('reverse')} />}
      {doing === 'refund' && (
        <>
          {!payment.part && <FieldFrame label={words.purpose}><Chips id='refund-purpose' label={words.purpose} chosen={[purpose]} onTap={setPurpose} options={REFUND_PURPOSES.map((value) => ({ value, words: words.purposes[value] }))} /></FieldFrame>}
          <TextField id='refund-amount' must label={words.refundAmount} value={amount} keyboard='digit' maxLength={9} error={error} onInput={setAmount} />
          {isDeposit && <TextField id='refund-kept' label={words.kept} value={kept} keyboard='digit' maxLength={9} hint={words.keptHint} error={keeps.error} onInput={setKept} />}
          {keeps.fen && <TextField id='refund-kept-why' must label={words.keptWhy} value={keptWhy} maxLength={100} onInput={setKeptWhy} />}
          {isDeposit && <SitePhotos id='refund-photo' label={words.photos} communityId={communityOf(bill.homeId as `home_${string}`)} photos={photos} most={4} onChange={setPhotos} />}
        </>
      )}
      {doing && <TextField id='receipt-why' must label={words.why} value={why} maxLength={100} example={words.whyExample} onInput={setWhy} />}
    </Sheet>
  )
}
