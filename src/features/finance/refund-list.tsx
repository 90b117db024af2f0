import { useEffect, useState } from 'react'
import type { HeldRow, RefundRow } from '@contract/finance'
import { useCopy } from '@/copy/copy'
import { financeCopy } from '@/copy/finance'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { yuan } from '@/ui/yuan'
import { heldNote } from './finance.view'
import { HeldSheet } from './held-sheet'
import { RefundSheet } from './refund-sheet'

/** Money nobody may credit, and refunds that wait: for a second person's word, for the provider, for the payout. */
export const RefundList = ({ communityId, onWaiting }: { communityId: string; onWaiting: (n: number) => void }) => {
  const words = useCopy(financeCopy)
  const load = useLoad(() => ask('staff', 'finance.refunds', { communityId: communityId as `com_${string}` }))
  const [chosen, setChosen] = useState<RefundRow>()
  const [settling, setSettling] = useState<HeldRow>()
  const [told, setTold] = useState<string>()
  const rows = load.state === 'ready' ? load.value.rows : [], held = load.state === 'ready' ? load.value.held : []
  const list = useGrowing(rows)
  useEffect(() => { if (load.state === 'ready') onWaiting(rows.length + held.length) }, [load.state, rows.length, held.length])
  return (
    <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
      {() => (
        <>
          {told && <Section wide><Notice tone='pine' icon='check' words={told} /></Section>}
          {held.length > 0 && (
            <Card title={words.held} fit='list'>
              {held.map((row) => <ListRow key={row.no} id={`held-${row.home}`} strong words={words.refundTitle(row.home, yuan(row.fen))} note={[heldNote(row, words), atWords(row.at, now(), language())].join(words.dot)} aside={<Pill tone='red' words={words.heldPill} />} onTap={() => setSettling(row)} />)}
            </Card>
          )}
          {rows.length === 0 && held.length > 0 ? null : rows.length === 0 ? <PageState kind='empty' icon='undo' inside words={words.noRefunds} note={words.noRefundsNote} /> : (
            <Card fit='list'>
              {list.shown.map((row) => <ListRow key={row.no} id={`refund-${row.home}`} strong words={words.refundTitle(row.home, yuan(row.fen))} note={words.refundNote(words.purposes[row.purpose], row.asked, atWords(row.at, now(), language()))} aside={<Pill tone={row.state === 'asked' ? 'amber' : 'blue'} words={words.states[row.state]} />} onTap={() => setChosen(row)} />)}
            </Card>
          )}
          <MoreRows list={list} />
          {settling && <HeldSheet held={settling} onClose={() => setSettling(undefined)} onDone={async (text) => { setSettling(undefined); setTold(text); await load.reload() }} />}
          {chosen && <RefundSheet refund={chosen} onClose={() => setChosen(undefined)} onDone={async (text) => { setChosen(undefined); setTold(text); await load.reload() }} />}
        </>
      )}
    </Loaded>
  )
}
