import type { BoardRow } from '@contract/board'
import { useCopy } from '@/copy/copy'
import { boardCopy } from '@/copy/board'
import { Loaded } from '@/frame/loaded'
import { PagedEnd } from '@/frame/paged-end'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { usePaged } from '@/frame/use-paged'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { TitleBlock } from '@/ui/title-block'
import type { Tone } from '@/ui/tone'
import { homesTitle, type HomesAsked } from './board.view'

const TONES: Readonly<Record<BoardRow['letter'], Tone>> = { k: 'pine', i: 'pine', a: 'amber', b: 'blue', x: 'red', '-': 'plain' }

/** The homes behind a number, fifty at a time. */
export const HomesScreen = ({ batchId, asked }: { batchId: string, asked: HomesAsked }) => {
  const words = useCopy(boardCopy)
  const page = (skip: number) => ask('manager', 'board.list', { batchId, ...asked, skip })
  const load = useLoad(() => page(0))
  const homes = usePaged(load.state === 'ready' ? load.value : undefined, page)
  return (
    <Screen title={words.listBar}>
      <Loaded load={load} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missing : troubleWords(refusal) })}>
        {({ total }) => (
          <>
            <TitleBlock title={homesTitle(asked, words)} aside={words.total(total)} />
            {homes.rows.length === 0 ? <PageState kind='empty' icon='home' inside words={words.none} note={words.noneNote} /> : (
              <Card fit='list'>
                {homes.list.shown.map(({ homeId, label, name, stage, letter }) => <ListRow key={homeId} id={`home-${homeId.split('_').pop()}`} strong words={label} note={name} aside={<Pill words={letter === 'x' ? words.letterWords.x : words.stages[stage] ?? stage} tone={TONES[letter]} />} onTap={() => { void openPage('staff/household/index', { homeId }) }} />)}
              </Card>
            )}
            <PagedEnd of={homes} more={words.more} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
