import { useEffect, useState } from 'react'
import type { MoneyDayView } from '@contract/finance'
import type { MoneyRow } from '@domain/fees/money-day'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { atWords, dayWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Money } from '@/ui/money'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { yuan } from '@/ui/yuan'
import { CheckCard } from './check-card'
import { CloseSheet } from './close-sheet'
import { DayFoot } from './day-foot'
import { canClose, rowLine } from './finance.view'
import { useConfirmAll } from './use-confirm-all'

type MoneyDayProps = { communityId: string; day: string; onFoot: (foot: JSX.Element | undefined) => void; onWaiting: (n: number) => void }
type Told = { readonly tone: 'pine' | 'amber' | 'red'; readonly words: string }

/** One day: by method, beside the provider, row by row, and its closing. */
export const MoneyDay = ({ communityId, day, onFoot, onWaiting }: MoneyDayProps) => {
  const words = useCopy(financeCopy)
  const of = { communityId: communityId as `com_${string}`, day }
  const [rest, setRest] = useState<readonly MoneyRow[]>([])
  const load = useLoad(async () => { const reply = await ask('staff', 'finance.day', { ...of, skip: 0 }); setRest([]); return reply })
  const [told, setTold] = useState<Told>()
  const [isClosing, setClosing] = useState(false)
  const view = load.state === 'ready' ? load.value : undefined
  const rows = view ? [...view.rows, ...rest] : []
  const list = useGrowing(rows)
  const confirm = useConfirmAll(rows, async (said) => { setTold(said); await load.reload() })
  const more = async () => {
    const reply = await ask('staff', 'finance.day', { ...of, skip: rows.length })
    if (reply.ok) setRest([...rest, ...reply.value.rows])
    else setTold({ tone: 'red', words: troubleWords(reply) })
  }
  useEffect(() => { onWaiting(view?.refundsOpen ?? 0); onFoot(view && <DayFoot of={of} canClose={canClose(view)} hasRows={view.count > 0} onClose={() => setClosing(true)} onTrouble={(text) => setTold({ tone: 'red', words: text })} />) }, [view])
  return (
    <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
      {(value) => (
        <>
          <TitleBlock title={dayWords(day, language())} note={words.sums(yuan(value.receivedFen), yuan(value.refundedFen), value.count)} aside={value.count > 0 && <Pill tone={value.unconfirmed ? 'amber' : 'pine'} words={words.unconfirmed(value.unconfirmed)} />} />
          {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'info'} words={told.words} /></Section>}
          <Closing view={value} />
          {value.totals.length > 0 && (
            <Card title={words.totals} fit='list'>
              {value.totals.map((one) => <ListRow key={one.how} words={words.methods[one.how]} note={words.totalNote(one.rows, one.refundedFen ? yuan(one.refundedFen) : '')} aside={<Money fen={one.receivedFen} kind='strong' />} />)}
              {(value.deposits.inFen || value.deposits.outFen) !== 0 && <ListRow quiet words={words.deposits} note={words.totalNote(0, value.deposits.outFen ? yuan(value.deposits.outFen) : '')} aside={<Money fen={value.deposits.inFen} kind='strong' />} />}
            </Card>
          )}
          {(value.count > 0 || value.toCheck > 0) && <CheckCard of={of} view={value} onChecked={async (said) => { if (said) setTold({ tone: 'red', words: said }); await load.reload() }} />}
          {rows.length === 0 ? <PageState kind='empty' icon='bill' inside words={words.empty} note={words.emptyNote} /> : (
            <Card title={words.rows} fit='list'>
              {list.shown.map((row) => { const line = rowLine(row, words); return <ListRow key={line.key} words={line.title} note={line.note} aside={<Pill tone={line.tone} words={line.pill} />} onTap={() => { void openPage('review/till/index', { homeId: row.homeId }) }} /> })}
            </Card>
          )}
          <MoreRows list={list} />
          {list.rest === 0 && rows.length < value.count && <Section><Button id='rows-more' kind='quiet' words={words.more(value.count - rows.length)} onTap={() => { void more() }} /></Section>}
          {confirm.button}
          {isClosing && <CloseSheet of={of} view={value} onClose={() => setClosing(false)} onClosed={async () => { setClosing(false); await load.reload() }} />}
        </>
      )}
    </Loaded>
  )
}

const Closing = ({ view: { closing } }: { view: MoneyDayView }) => {
  const words = useCopy(financeCopy)
  return closing && (
    <Section wide>
      <Notice tone={closing.isIntact ? 'pine' : 'red'} icon={closing.isIntact ? 'check' : 'warn'} words={words.closed(closing.by.name, atWords(closing.at, now(), language()))} note={[closing.isIntact ? words.intact : words.broken, closing.note, words.digest(closing.digest.slice(0, 16))].filter(Boolean).join(words.dot)} />
    </Section>
  )
}
