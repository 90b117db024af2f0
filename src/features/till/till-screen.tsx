import { useState } from 'react'
import type { DeskBill } from '@contract/bill'
import { useCopy } from '@/copy/copy'
import { tillCopy } from '@/copy/till'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { openDocument } from '@/platform/document-file'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Money } from '@/ui/money'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TitleBlock } from '@/ui/title-block'
import { yuan } from '@/ui/yuan'
import { ReceiptSheet } from './receipt-sheet'
import { TakeCard } from './take-card'
import { linePairs, partTaken } from './till.view'

type Told = { readonly tone: 'pine' | 'red'; readonly words: string }

/** A household's bill at the desk: what is due, money taken and given back, each with its paper. */
export const TillScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(tillCopy)
  const load = useLoad(() => ask('staff', 'bill.desk', { homeId }))
  const [chosen, setChosen] = useState<string>()
  const [part, setPart] = useState<'bill' | 'deposit'>('bill')
  const [told, setTold] = useState<Told>()
  const changed = (bill: DeskBill, text: string) => { setChosen(undefined); setTold({ tone: 'pine', words: text }); load.put(bill) }
  const open = useCommand(async (paper: string) => {
    const reply = await ask('documents', 'bill.receipt', { homeId, paper })
    if (!reply.ok) return setTold({ tone: 'red', words: troubleWords(reply) })
    const opened = await openDocument(reply.value.link, 'pdf')
    if (!opened.ok) setTold({ tone: 'red', words: words.fileFailed })
  })
  return (
    <Screen title={words.bar}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(bill) => {
          const takes = partTaken(bill, part)
          const payment = bill.payments.find(({ receipt }) => receipt === chosen)
          return (
            <>
              <TitleBlock title={words.title(bill.label)} note={[bill.owner, words.version(bill.catalogue)].join(words.dot)} aside={<Pill tone={bill.dueFen === 0 ? 'pine' : 'amber'} icon={bill.dueFen === 0 ? 'check' : 'bill'} words={bill.dueFen === 0 ? words.paid : words.due(yuan(bill.dueFen))} />} />
              {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} /></Section>}
              {bill.overpaidFen > 0 && <Section wide><Notice tone='amber' icon='info' words={words.overpaid(yuan(bill.overpaidFen))} /></Section>}
              {bill.heldFen > 0 && <Section wide><Notice tone='red' icon='warn' words={words.held(yuan(bill.heldFen))} /></Section>}
              <Card title={words.bill}><KeyValues fit='apart' lined pairs={linePairs(bill, words).map(({ key, words: said, fen, strong }) => ({ key, words: said, strong, value: <Money fen={fen} kind={strong ? 'strong' : 'body'} /> }))} /></Card>
              {bill.dueFen > 0 && (bill.deposit?.dueFen ?? 0) > 0 && <Section><Segmented id='take-part' label={words.take} chosen={part} onTap={setPart} options={(['bill', 'deposit'] as const).map((value) => ({ value, words: words.parts[value] }))} /></Section>}
              {takes && <TakeCard key={`${takes}-${bill.payments.length}`} bill={bill} part={takes} onTaken={(next, receipt) => changed(next, words.taken(receipt))} />}
              <Papers bill={bill} onChoose={setChosen} onOpen={(paper) => { void open.run(paper) }} />
              {payment && <ReceiptSheet bill={bill} payment={payment} onOpen={() => { void open.run(payment.receipt) }} onClose={() => setChosen(undefined)} onChanged={changed} />}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

const Papers = ({ bill, onChoose, onOpen }: { bill: DeskBill; onChoose: (receipt: string) => void; onOpen: (paper: string) => void }) => {
  const words = useCopy(tillCopy), when = (at: number) => atWords(at, now(), language())
  return (
    <>
      {bill.payments.length > 0 && (
        <Card title={words.receipts} fit='list'>
          {bill.payments.map((one) => (
            <ListRow
              key={one.receipt} id={`receipt-${one.receipt}`} strong quiet={one.isReversed} words={`¥${yuan(one.fen)}　${one.receipt}${one.part ? words.depositMark : ''}`} note={one.isReversed ? words.reversed(one.why) : words.receiptNote(when(one.at), words.methods[one.how], one.reference, one.by)}
              aside={<Pill tone={one.isReversed ? 'red' : one.isConfirmed ? 'pine' : 'amber'} words={one.isReversed ? words.reversedPill : one.isConfirmed ? words.confirmed : words.waiting} />} onTap={() => onChoose(one.receipt)}
            />
          ))}
        </Card>
      )}
      {bill.refunds.length > 0 && (
        <Card title={words.refunds} fit='list'>
          {bill.refunds.map((one) => { const { paper } = one; return <ListRow key={one.no} id={`refund-${one.no}`} strong words={words.refundTitle(yuan(one.fen), words.purposes[one.purpose])} note={words.refundRow(words.states[one.state], one.asked, one.agreed, one.because || [one.why, one.kept && words.keptRow(yuan(one.kept.fen), one.kept.why)].filter(Boolean).join(words.dot))} onTap={paper ? () => onOpen(paper) : undefined} label={paper ? words.openRefund : undefined} /> })}
        </Card>
      )}
      {bill.earlier.length > 0 && <Card title={words.earlier} fit='list'>{bill.earlier.map((one) => <ListRow key={one.at} words={words.earlierRow(yuan(one.total), one.why)} note={[when(one.at), one.by.name].join(words.dot)} />)}</Card>}
    </>
  )
}
