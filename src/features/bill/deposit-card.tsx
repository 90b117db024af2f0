import type { DepositView } from '@contract/bill'
import { billCopy } from '@/copy/bill'
import { useCopy } from '@/copy/copy'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'
import { canPayDeposit, depositNote, lineNote } from './bill.view'

/** Deposits as a bill of their own: held for the household, given back as agreed. */
export const DepositCard = ({ deposit, today, busy, onPay }: { deposit: DepositView; today: string; busy: boolean; onPay: () => void }) => {
  const words = useCopy(billCopy), isPaid = deposit.dueFen === 0
  return (
    <Card title={words.depositBill} aside={<Pill tone={isPaid ? 'pine' : 'plain'} words={isPaid ? words.depositHeld(yuan(deposit.heldFen)) : words.depositDue(yuan(deposit.dueFen))} />} fit='list'>
      {deposit.lines.map((line) => <ListRow key={line.code} words={line.name} note={lineNote(line, words)} aside={<Words inline>{`¥${yuan(line.fen)}`}</Words>} />)}
      <ListRow quiet words={depositNote(deposit, today, words)}>{canPayDeposit(deposit, today) && <Button id='deposit-pay' small kind='light' busy={busy} words={words.depositPay(yuan(deposit.dueFen))} onTap={onPay} />}</ListRow>
    </Card>
  )
}
