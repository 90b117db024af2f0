import { useState } from 'react'
import type { WaitingPaper } from '@contract/papers'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'

/** What waits for the company: papers to countersign, and papers an owner declined and wants explained. */
export const CountersignScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(papersCopy)
  const [more, setMore] = useState<{ readonly papers: readonly WaitingPaper[]; readonly hasMore: boolean; readonly next: number }>()
  const [trouble, setTrouble] = useState<string>()
  const load = useLoad(async () => { const reply = await ask('staff', 'papers.waiting', { communityId, skip: 0 }); setMore(undefined); return reply })
  const grow = useCommand(async (skip: number, before: readonly WaitingPaper[]) => {
    const reply = await ask('staff', 'papers.waiting', { communityId, skip })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setMore({ ...reply.value, papers: [...before, ...reply.value.papers] })
  })
  return (
    <Screen title={words.listBar}>
      <Loaded load={load}>
        {(first) => {
          const { papers, hasMore, next } = more ?? first
          if (papers.length === 0) return <PageState kind='empty' icon='check' words={words.listEmpty} note={words.listEmptyNote} />
          return (
            <>
              <TitleBlock title={words.listTitle(papers.length)} note={words.listNote} />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              <Card fit='list'>
                {papers.map((one) => <Row key={`${one.homeId}-${one.paper}`} {...one} />)}
              </Card>
              {hasMore && <Section><Button id='countersign-more' kind='ghost' words={words.more} busy={grow.busy} onTap={() => { void grow.run(next, papers) }} /></Section>}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

const Row = ({ homeId, label, paper, name, since, what, words: reason }: WaitingPaper) => {
  const words = useCopy(papersCopy), when = atWords(since, now(), language())
  return (
    <ListRow
      id={`wait-${homeId.split('_').pop()}-${paper}`} strong words={label} note={`《${name}》　${what === 'refused' ? words.refusedSince(when, reason) : words.since(when)}`}
      aside={<Pill tone={what === 'refused' ? 'red' : 'amber'} icon={what === 'refused' ? 'info' : 'pen'} words={what === 'refused' ? words.tagRefused : words.tagCountersign} />}
      onTap={() => { void openPage('staff/handover/index', { homeId, paper }) }}
    />
  )
}
