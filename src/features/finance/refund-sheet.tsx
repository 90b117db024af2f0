import { useState } from 'react'
import type { RefundRow } from '@contract/finance'
import { DESK_METHODS, type DeskMethod } from '@domain/fees/fee-item'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { yuan } from '@/ui/yuan'

type RefundSheetProps = { refund: RefundRow; onClose: () => void; onDone: (told: string) => Promise<void> }
const isSlip = (text: string): boolean => /^[0-9A-Za-z-]{1,32}$/.test(text.trim())

/** One refund: agreed or declined by a second person, and paid out where the provider does not do it. */
export const RefundSheet = ({ refund, onClose, onDone }: RefundSheetProps) => {
  const words = useCopy(financeCopy)
  const of = { homeId: refund.homeId as `home_${string}`, no: refund.no }
  const [isDeclining, setDeclining] = useState(false)
  const [because, setBecause] = useState('')
  const [how, setHow] = useState<DeskMethod>(refund.how === 'wechat' ? 'transfer' : refund.how)
  const [slip, setSlip] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const decide = useCommand(async (agrees: boolean) => {
    const reply = await ask('staff', 'finance.decide', { ...of, agrees, because: agrees ? '' : because.trim() })
    return reply.ok ? onDone(words.decided[reply.value.state]) : setTrouble(troubleWords(reply))
  })
  const payOut = useCommand(async () => {
    const reply = await ask('staff', 'finance.payOut', { ...of, how, slip: slip.trim() })
    return reply.ok ? onDone(words.decided.done) : setTrouble(troubleWords(reply))
  })
  const foot = refund.state === 'asked' && !refund.isOwn
    ? isDeclining
      ? <Button id='refund-decline' kind='danger' words={words.decline} busy={decide.busy} disabled={because.trim().length < 2} onTap={() => { void decide.run(false) }} />
      : <Buttons fold='always'><Button id='refund-agree' words={words.agree} busy={decide.busy} onTap={() => { void decide.run(true) }} /><Button id='refund-no' kind='quiet' words={words.decline} onTap={() => setDeclining(true)} /></Buttons>
    : refund.state === 'owed' ? <Button id='pay-out' words={words.payOut} busy={payOut.busy} disabled={!isSlip(slip)} onTap={() => { void payOut.run() }} /> : undefined
  const note = refund.state === 'sent' ? words.sentNote : refund.state === 'owed' ? words.owedNote : refund.isOwn ? words.own : refund.how === 'wechat' ? words.agreeWeChat : words.agreeDesk
  return (
    <Sheet open title={words.refundTitle(refund.home, yuan(refund.fen))} words={words.refundWords(refund.why, refund.receipt)} onClose={onClose} closeLabel={words.closeSheet} foot={foot}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <Notice tone='plain' icon='info' words={note} note={refund.kept && words.kept(yuan(refund.kept.fen), refund.kept.why)} />
      {refund.photos.length > 0 && <Link id='refund-photos' icon='photo' words={words.photos(refund.photos.length)} onTap={() => { void lookAtPhotos(refund.photos, 0) }} />}
      {isDeclining && <TextField id='refund-because' must label={words.because} value={because} maxLength={100} example={words.becauseExample} onInput={setBecause} />}
      {refund.state === 'owed' && (
        <>
          <FieldFrame label={words.payOutHow}><Chips id='pay-out-how' label={words.payOutHow} chosen={[how]} onTap={setHow} options={DESK_METHODS.map((value) => ({ value, words: words.deskMethods[value] }))} /></FieldFrame>
          <TextField id='pay-out-slip' must label={words.slip} value={slip} maxLength={32} hint={words.slipHint} valid={isSlip(slip)} onInput={setSlip} />
        </>
      )}
    </Sheet>
  )
}
