import { useEffect, useRef, useState } from 'react'
import type { HomePaperLine } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { documentsCopy } from '@/copy/documents'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { useShown } from '@/platform/use-shown'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { isToDo, marksRead, pageOf, shelvesOf, toneOf, whenOf, withRead, type Saying } from './documents.view'
import { ExplainedCard } from './explained-card'
import { forgetOpened, noteOpened, readOpened } from './opened-papers'

/** Long enough to read a paper and come back without asking everything again. */
const FRESH = 30_000

/** 我的文书: every paper of the home and how it stands. */
export const DocumentsScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(documentsCopy), saying: Saying = { words, language: language(), now: now() }
  const [search, setSearch] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const load = useLoad(() => ask('owner', 'library.home', { homeId }), `documents:${homeId}`, FRESH)
  const shown = useShown()
  // What was opened is told when the page is shown again: several papers, one call.
  const latest = useRef(load)
  latest.current = load
  useEffect(() => {
    void (async () => {
      const opened = await readOpened(homeId)
      if (!opened.length) return
      const told = await ask('owner', 'library.read', { homeId, papers: [...opened] })
      // What the cloud does not know of is not told for ever; only an answer that never came is.
      if (!told.ok && told.code !== 'PAPER_UNKNOWN') return
      await forgetOpened(homeId, opened)
      const { current } = latest
      if (current.state === 'ready') current.put({ ...current.value, papers: withRead(current.value.papers, opened, now()) })
    })()
  }, [homeId, shown])
  const heard = useCommand(async (paper: string) => {
    const reply = await ask('owner', 'library.heard', { homeId, paper })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    await load.reload()
  })
  const open = async (paper: HomePaperLine) => {
    const page = pageOf(paper, homeId)
    if (!page) return
    if (marksRead(paper)) await noteOpened(homeId, paper)
    await openPage(page.path, page.params)
  }
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/home/index', { homeId }) }}>
      <Loaded load={load} cards={4} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {({ label, papers }) => {
          const waiting = papers.filter(isToDo).length, shelves = shelvesOf(papers, search)
          return (
            <>
              <TitleBlock title={label} note={waiting ? words.toDo(waiting) : words.allDone} />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              {papers.map((paper) => <ExplainedCard key={paper.code} paper={paper} saying={saying} busy={heard.busy} onHeard={() => { void heard.run(paper.code) }} />)}
              <Section wide><SearchBar id='documents-search' value={search} onInput={setSearch} example={words.search} clearLabel={words.clear} /></Section>
              {!shelves.length && <Section><Words tone='quiet' live>{words.none}</Words></Section>}
              {shelves.map(({ shelf, papers: on }) => (
                <Card key={shelf} title={words.classes[shelf]} fit='list'>
                  {on.map((paper) => (
                    <ListRow
                      key={paper.code} id={`document-${paper.code}`} strong={isToDo(paper)} quiet={!paper.canOpen} words={paper.name} note={whenOf(paper, saying)}
                      aside={<Pill tone={toneOf(paper)} words={words.states[paper.state]} />} onTap={paper.canOpen ? () => { void open(paper) } : undefined}
                    />
                  ))}
                </Card>
              ))}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
