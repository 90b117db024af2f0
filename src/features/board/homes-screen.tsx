import { useEffect, useState } from 'react'
import type { BoardRow } from '@contract/board'
import { useCopy } from '@/copy/copy'
import { boardCopy } from '@/copy/board'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import type { Tone } from '@/ui/tone'
import { homesTitle, type HomesAsked } from './board.view'

const TONES: Readonly<Record<BoardRow['letter'], Tone>> = { k: 'pine', i: 'pine', a: 'amber', b: 'blue', x: 'red', '-': 'plain' }

/** The homes behind a number, fifty at a time. */
export const HomesScreen = ({ batchId, asked }: { batchId: string, asked: HomesAsked }) => {
  const words = useCopy(boardCopy)
  const page = (skip: number) => ask('manager', 'board.list', { batchId, ...asked, skip })
  const load = useLoad(() => page(0))
  const [more, setMore] = useState<readonly BoardRow[]>([])
  const [trouble, setTrouble] = useState<string>()
  const first = load.state === 'ready' ? load.value : undefined
  // Asked again, the list begins anew: what was appended belonged to the answer before.
  useEffect(() => { setMore([]) }, [first])
  const rows = [...first?.rows ?? [], ...more]
  const rest = (first?.total ?? 0) - rows.length
  const list = useGrowing(rows)
  const next = useCommand(async () => {
    const reply = await page(rows.length)
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setMore([...more, ...reply.value.rows])
  })
  return (
    <Screen title={words.listBar}>
      <Loaded load={load} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missing : troubleWords(refusal) })}>
        {({ total }) => (
          <>
            <TitleBlock title={homesTitle(asked, words)} aside={words.total(total)} />
            {rows.length === 0 ? <PageState kind='empty' icon='home' inside words={words.none} note={words.noneNote} /> : (
              <Card fit='list'>
                {list.shown.map(({ homeId, label, name, stage, letter }) => <ListRow key={homeId} id={`home-${homeId.split('_').pop()}`} strong words={label} note={name} aside={<Pill words={letter === 'x' ? words.letterWords.x : words.stages[stage] ?? stage} tone={TONES[letter]} />} onTap={() => { void openPage('staff/household/index', { homeId }) }} />)}
              </Card>
            )}
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <MoreRows list={list} />
            {rest > 0 && list.rest === 0 && <Section><Button id='more' kind='ghost' words={words.more(Math.min(rest, 50))} busy={next.busy} onTap={() => { void next.run() }} /></Section>}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
