import type { BillView } from '@contract/bill'
import { useCopy } from '@/copy/copy'
import { billCopy } from '@/copy/bill'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'
import { lineNote, receiptNote, refundRow, sums, type Saying } from './bill.view'

type Part = { view: BillView }
const amount = (fen: number) => <Words inline>{`¥${yuan(fen)}`}</Words>

/** Every charge with how it was computed, and the sums. */
export const LinesCard = ({ view }: Part) => {
  const words = useCopy(billCopy)
  return (
    <Card fit='list'>
      {view.lines.map((line) => <ListRow key={line.code} words={line.name} note={lineNote(line, words)} aside={amount(line.fen)} />)}
      {sums(view, words).map((one) => <ListRow key={one.key} strong words={one.words} aside={<Words kind='strong' inline>{`¥${yuan(one.fen)}`}</Words>} />)}
    </Card>
  )
}

/** What may be chosen beside it; nothing is charged before it is. */
export const OffersCard = ({ view, onTap }: Part & { onTap: (code: string) => void }) => {
  const words = useCopy(billCopy)
  return view.offers.length === 0 ? null : (
    <Card title={words.offers} aside={<Words kind='caption' tone='quiet' inline>{words.offersNote}</Words>} fit='list'>
      {view.offers.map((offer) => (
        <ListRow
          key={offer.code} id={`offer-${offer.code}`} mark={offer.isChosen ? 'done' : 'empty'} words={offer.name} note={`${lineNote(offer, words)}${words.dot}${offer.isChosen ? words.offerOn : words.offerOff}`} aside={amount(offer.fen)}
          label={words.offerLabel(offer.name, offer.isChosen)} onTap={() => onTap(offer.code)}
        />
      ))}
    </Card>
  )
}

export const WaysCard = ({ view }: Part) => {
  const words = useCopy(billCopy)
  return (
    <Card title={words.ways} fit='list'>
      <ListRow icon='bill' words={words.wayWeChat} note={view.takesWeChat ? words.wayWeChatNote : words.wayWeChatNo} />
      <ListRow icon='home' words={words.wayDesk} note={words.wayDeskNote} />
      <ListRow icon='doc' words={words.wayBank} note={words.wayBankNote} />
    </Card>
  )
}

/** A paper for each movement of money, to be opened and kept. */
export const PapersCard = ({ view, saying, onOpen }: Part & { saying: Saying; onOpen: (paper: string) => void }) => {
  const { words } = saying
  return (
    <>
      {view.payments.length > 0 && (
        <Card title={words.receipts} fit='list'>
          {view.payments.map((one) => <ListRow key={one.receipt} id={`receipt-${one.receipt}`} mark={one.isReversed ? 'missing' : 'done'} quiet={one.isReversed} words={words.receipt(one.receipt)} note={receiptNote(one, saying)} aside={`¥${yuan(one.fen)}`} onTap={() => onOpen(one.receipt)} />)}
        </Card>
      )}
      {view.refunds.length > 0 && (
        <Card title={words.refunds} fit='list'>
          {view.refunds.map((one) => { const { title, note } = refundRow(one, saying), paper = one.paper; return <ListRow key={one.no} id={`refund-${one.no}`} mark={paper ? 'done' : 'waiting'} words={title} note={note} onTap={paper ? () => onOpen(paper) : undefined} /> })}
        </Card>
      )}
    </>
  )
}
