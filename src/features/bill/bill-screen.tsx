import { useState } from 'react'
import type { BillView } from '@contract/bill'
import { billCopy } from '@/copy/bill'
import { useCopy } from '@/copy/copy'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { goBack } from '@/platform/navigate'
import { pay } from '@/platform/pay'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'

type Told = { readonly tone: 'pine' | 'amber'; readonly words: string }

/** The charges with their arithmetic, paid by WeChat; whether money came only the server says. */
export const BillScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(billCopy)
  const load = useLoad(() => ask('owner', 'bill.open', { homeId }), `bill:${homeId}`)
  const [told, setTold] = useState<Told>()
  const view = load.state === 'ready' ? load.value : undefined

  const settle = useCommand(async () => {
    const reply = await ask('owner', 'bill.settle', { homeId })
    if (!reply.ok) return setTold({ tone: 'amber', words: troubleWords(reply) })
    load.put(reply.value)
    setTold(reply.value.dueFen === 0 ? { tone: 'pine', words: words.thanks } : { tone: 'amber', words: words.notYet })
  })
  const start = useCommand(async (fen: number) => {
    setTold(undefined)
    const order = await ask('owner', 'bill.pay', { homeId, fen })
    if (!order.ok) { setTold({ tone: 'amber', words: troubleWords(order) }); return load.reload() }
    const sheet = await pay(order.value.ticket)
    if (sheet.ok) return settle.run()
    setTold({ tone: 'amber', words: words.cancelled })
    return load.reload()
  })
  const isBusy = start.busy || settle.busy

  const foot = view && (
    view.dueFen === 0 ? <Foot><Button id='bill-home' words={words.home} kind='ghost' onTap={() => { void goBack() }} /></Foot>
      : view.isOpen ? <Foot><Button id='bill-pay' busy={isBusy} words={words.pay(yuan(view.dueFen))} onTap={() => { void start.run(view.dueFen) }} /></Foot>
        : <Foot note={words.closed}><Button id='bill-pay' disabled words={words.pay(yuan(view.dueFen))} onTap={() => undefined} /></Foot>
  )
  return (
    <Screen title={words.bar} foot={foot || undefined}>
      <Loaded load={load}>{(value) => <Bill view={value} told={told} onCheck={() => { void settle.run() }} />}</Loaded>
    </Screen>
  )
}

const Bill = ({ view, told, onCheck }: { view: BillView; told: Told | undefined; onCheck: () => void }) => {
  const words = useCopy(billCopy)
  const isPaid = view.dueFen === 0
  return (
    <>
      <TitleBlock title={words.title} note={view.label} aside={<Pill tone={isPaid ? 'pine' : 'amber'} icon={isPaid ? 'check' : 'bill'} words={isPaid ? words.paid : words.due} />} />
      {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'info'} words={told.words} /></Section>}
      {view.isPending && !isPaid && !told && <Section wide><Notice tone='amber' icon='clock' words={words.pending} /></Section>}
      {view.isPending && !isPaid && <Section><Button id='bill-check' kind='light' small words={words.check} onTap={onCheck} /></Section>}
      <Card fit='list'>
        {view.lines.map(({ code, name, arithmetic, fen }) => <ListRow key={code} words={name} {...(arithmetic ? { note: arithmetic } : {})} aside={<Words inline>{`¥${yuan(fen)}`}</Words>} />)}
        <ListRow strong words={words.total} aside={<Words kind='strong' inline>{`¥${yuan(view.totalFen)}`}</Words>} />
      </Card>
      {view.payments.length > 0 && (
        <Card fit='list'>
          {view.payments.map(({ fen, at, receipt }) => <ListRow key={receipt} mark='done' words={words.receipt(receipt)} note={words.receiptAt(atWords(at, now(), language()))} aside={`¥${yuan(fen)}`} />)}
        </Card>
      )}
      <Section><Words kind='caption' tone='quiet'>{words.note}</Words></Section>
    </>
  )
}
