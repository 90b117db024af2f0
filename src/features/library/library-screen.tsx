import { useState } from 'react'
import type { LibraryRow } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { openPage, startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { Tabs } from '@/ui/tabs'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { onShelf, rowNote, searched, shelvesOf, type Shelf } from './library.view'

/** Every paper there is, class by class, with the text in force. */
export const LibraryScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(libraryCopy)
  const load = useLoad(() => ask('manager', 'library.list', { communityId }))
  const [search, setSearch] = useState('')
  const [shelf, setShelf] = useState<Shelf>('1')
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }}>
      <Loaded load={load} cards={4}>
        {({ rows }) => {
          const on = search.trim() ? searched(rows, search) : onShelf(rows, shelf)
          return (
            <>
              <TitleBlock title={words.bar} note={words.note} />
              <Section wide><SearchBar id='library-search' value={search} onInput={setSearch} example={words.search} clearLabel={words.clear} /></Section>
              {!search.trim() && <Tabs id='shelf' chosen={shelf} onTap={setShelf} tabs={shelvesOf(rows).map(({ shelf: value, count }) => ({ value, words: words.shelves[value], note: String(count) }))} />}
              {!on.length && <Section><Words tone='quiet' live>{words.none}</Words></Section>}
              {on.length > 0 && (
                <Card {...(search.trim() ? {} : { title: words.classes[shelf] })} fit='list'>
                  {on.map((row) => <Row key={row.code} id={`paper-${row.code}`} row={row} onTap={() => { void openPage('office/paper/index', { communityId, code: row.code }) }} />)}
                </Card>
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

const Row = ({ id, row, onTap }: { id: string, row: LibraryRow, onTap: () => void }) => {
  const words = useCopy(libraryCopy)
  const pill = row.draft === 'waits' ? <Pill tone='amber' words={words.draftWaits} /> : row.draft === 'written' ? <Pill tone='blue' words={words.draftWritten} /> : row.isMade ? <Pill tone='plain' words={words.made} /> : row.isSample ? <Pill tone='plain' words={words.sample} /> : <Pill words={words.own} />
  return <ListRow id={id} strong words={row.name} note={rowNote(row, words)} aside={pill} onTap={onTap} />
}
