import { useState } from 'react'
import type { BillView } from '@contract/bill'
import { dayOf } from '@domain/kernel/calendar'
import { billCopy } from '@/copy/bill'
import { useCopy } from '@/copy/copy'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { askThenHome } from '@/platform/ask-then-home'
import { now } from '@/platform/clock'
import { openDocument } from '@/platform/document-file'
import { language } from '@/platform/language'
import { goBack } from '@/platform/navigate'
import { pay } from '@/platform/pay'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'
import { LinesCard, OffersCard, PapersCard, WaysCard } from './bill-cards'
import { toggled } from './bill.view'
import { DepositCard } from './deposit-card'

type Told = { readonly tone: 'pine' | 'amber'; readonly words: string }

/** The charges with their arithmetic, paid by WeChat; whether money came only the server says. */
export const BillScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(billCopy)
  const load = useLoad(() => ask('owner', 'bill.open', { homeId }), `bill:${homeId}`)
  const [told, setTold] = useState<Told>()
  const view = load.state === 'ready' ? load.value : undefined
  const say = (text: string) => setTold({ tone: 'amber', words: text })

  const settle = useCommand(async (part?: 'deposit') => {
    const reply = await askThenHome(homeId, 'bill.settle', { homeId })
    if (!reply.ok) return say(troubleWords(reply))
    load.put(reply.value)
    setTold((part ? reply.value.deposit?.dueFen : reply.value.dueFen) === 0 ? { tone: 'pine', words: part ? words.depositThanks : words.thanks } : { tone: 'amber', words: words.notYet })
  })
  const start = useCommand(async (fen: number, part?: 'deposit') => {
    setTold(undefined)
    const order = await ask('owner', 'bill.pay', { homeId, fen, ...(part && { part }) })
    if (!order.ok) { say(troubleWords(order)); return load.reload() }
    const sheet = await pay(order.value.ticket)
    if (sheet.ok) return settle.run(part)
    say(words.cancelled)
    return load.reload()
  })
  const choose = useCommand(async (codes: string[]) => {
    setTold(undefined)
    const reply = await ask('owner', 'bill.choose', { homeId, codes })
    if (!reply.ok) { say(troubleWords(reply)); return load.reload() }
    load.put(reply.value)
  })
  const open = useCommand(async (paper: string) => {
    const reply = await ask('documents', 'bill.receipt', { homeId, paper })
    if (!reply.ok) return say(troubleWords(reply))
    const opened = await openDocument(reply.value.link, 'pdf')
    if (!opened.ok) say(words.fileFailed)
  })
  const isBusy = start.busy || settle.busy || choose.busy

  const foot = view && (
    view.dueFen === 0 ? <Foot><Button id='bill-home' words={words.home} kind='ghost' onTap={() => { void goBack() }} /></Foot>
      : view.isOpen && view.takesWeChat ? <Foot><Button id='bill-pay' busy={isBusy} words={words.pay(yuan(view.dueFen))} onTap={() => { void start.run(view.dueFen) }} /></Foot>
        : <Foot note={view.isOpen ? words.wayWeChatNo : words.closed}><Button id='bill-pay' disabled words={words.pay(yuan(view.dueFen))} onTap={() => undefined} /></Foot>
  )
  return (
    <Screen title={words.bar} foot={foot || undefined}>
      <Loaded load={load}>{(value) => <Bill view={value} told={told} busy={isBusy} onDeposit={(fen) => { void start.run(fen, 'deposit') }} onCheck={() => { void settle.run() }} onOffer={(code) => { void choose.run(toggled(value.offers, code)) }} onOpen={(paper) => { void open.run(paper) }} />}</Loaded>
    </Screen>
  )
}

type BillProps = { view: BillView; told: Told | undefined; busy: boolean; onDeposit: (fen: number) => void; onCheck: () => void; onOffer: (code: string) => void; onOpen: (paper: string) => void }
const Bill = ({ view, view: { deposit }, told, busy, onDeposit, onCheck, onOffer, onOpen }: BillProps) => {
  const words = useCopy(billCopy), isPaid = view.dueFen === 0
  return (
    <>
      <TitleBlock title={words.title} note={isPaid ? view.label : `${view.label}${words.dot}${words.until(view.beforeKeys)}`} aside={<Pill tone={isPaid ? 'pine' : 'amber'} icon={isPaid ? 'check' : 'bill'} words={isPaid ? words.paid : words.due} />} />
      {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'info'} words={told.words} /></Section>}
      {view.overpaidFen > 0 && <Section wide><Notice tone='amber' icon='info' words={words.overpaid(yuan(view.overpaidFen))} /></Section>}
      {view.heldFen > 0 && <Section wide><Notice tone='amber' icon='info' words={words.held(yuan(view.heldFen))} /></Section>}
      {view.isPending && !isPaid && !told && <Section wide><Notice tone='amber' icon='clock' words={words.pending} /></Section>}
      {(view.isPending && !isPaid || deposit?.isPending) && <Section><Button id='bill-check' kind='light' small words={words.check} onTap={onCheck} /></Section>}
      <LinesCard view={view} />
      <Section><Words kind='caption' tone='quiet'>{words.note}</Words></Section>
      <OffersCard view={view} onTap={onOffer} />
      {deposit && <DepositCard deposit={deposit} today={dayOf(now())} busy={busy} onPay={() => onDeposit(deposit.dueFen)} />}
      {!isPaid && <WaysCard view={view} />}
      <PapersCard view={view} saying={{ words, language: language(), now: now() }} onOpen={onOpen} />
    </>
  )
}
