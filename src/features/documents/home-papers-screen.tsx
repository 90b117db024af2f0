import { useEffect, useState } from 'react'
import type { HomePaperLine } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { documentsCopy } from '@/copy/documents'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { shelvesOf, toneOf, whenOf, type Saying } from './documents.view'
import { ExplainSheet } from './explain-sheet'

const givenIn = (papers: readonly HomePaperLine[]): readonly string[] => papers.filter(({ state }) => state === 'given').map(({ code }) => code)

/** For staff: what the household has read and signed, what was handed over, and what was explained. */
export const HomePapersScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(documentsCopy), saying: Saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask('staff', 'library.home', { homeId }))
  const papers = load.state === 'ready' ? load.value.papers : undefined
  const [ticks, setTicks] = useState<readonly string[]>()
  const [explaining, setExplaining] = useState<HomePaperLine>()
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => { if (papers) setTicks(givenIn(papers)) }, [papers])
  const after = async (reply: { readonly ok: true } | { readonly ok: false } & Parameters<typeof troubleWords>[0]) => {
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    await load.reload()
  }
  const give = useCommand(async (given: readonly string[]) => { await after(await ask('staff', 'library.give', { homeId, papers: [...given] })) })
  const explain = useCommand(async (paper: string, clauses: readonly string[]) => {
    setExplaining(undefined)
    await after(await ask('staff', 'library.explain', { homeId, paper, clauses: [...clauses] }))
  })
  const toggled = (code: string) => (ticks?.includes(code) ? ticks.filter((one) => one !== code) : [...(ticks ?? []), code])
  return (
    <Screen title={words.staffBar}>
      <Loaded load={load} cards={4} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {({ label, papers: all }) => {
          const books = all.filter(({ use }) => use === 'issue'), isChanged = ticks !== undefined && [...ticks].sort().join() !== [...givenIn(all)].sort().join()
          return (
            <>
              <TitleBlock title={label} note={words.staffNote} />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              {books.length > 0 && (
                <Card title={words.giveTitle}>
                  {books.map((paper) => <ListRow key={paper.code} id={`give-${paper.code}`} mark={ticks?.includes(paper.code) ? 'done' : 'empty'} words={`《${paper.name}》`} note={whenOf(paper, saying)} onTap={() => setTicks(toggled(paper.code))} />)}
                  <Words kind='caption' tone='quiet'>{words.giveNote}</Words>
                  {isChanged && <Button id='give-save' small words={words.save} busy={give.busy} onTap={() => { void give.run(ticks ?? []) }} />}
                </Card>
              )}
              {shelvesOf(all.filter(({ use }) => use !== 'issue'), '').map(({ shelf, papers: on }) => (
                <Card key={shelf} title={words.classes[shelf]} fit='list'>
                  {on.map((paper) => <PaperRow key={paper.code} paper={paper} saying={saying} onExplain={() => setExplaining(paper)} />)}
                </Card>
              ))}
            </>
          )
        }}
      </Loaded>
      {explaining && <ExplainSheet paper={explaining} busy={explain.busy} onSave={(clauses) => { void explain.run(explaining.code, clauses) }} onClose={() => setExplaining(undefined)} />}
    </Screen>
  )
}

const PaperRow = ({ paper, saying, onExplain }: { paper: HomePaperLine, saying: Saying, onExplain: () => void }) => {
  const { words, language: spoken, now: at } = saying, [told] = paper.explained
  const clauses = paper.explained.map(({ clause, title }) => words.clause(clause, title)).join(words.list)
  return (
    <ListRow words={paper.name} note={whenOf(paper, saying)} aside={<Pill tone={toneOf(paper)} words={words.states[paper.state]} />}>
      {told && <Words kind='caption' tone='quiet'>{`${words.explained(clauses, told.name, atWords(told.at, at, spoken))}　${paper.explained.every(({ heardAt }) => heardAt !== null) ? words.isHeard : words.notHeard}`}</Words>}
      {paper.keyClauses.length > 0 && <Link id={`explain-${paper.code}`} words={words.explain} onTap={onExplain} />}
    </ListRow>
  )
}
