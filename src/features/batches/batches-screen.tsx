import { useCopy } from '@/copy/copy'
import { batchesCopy } from '@/copy/batches'
import { buildingsCopy } from '@/copy/buildings'
import { periodWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { TitleBlock } from '@/ui/title-block'

/** Every batch of the community. */
export const BatchesScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(batchesCopy)
  const more = useCopy(buildingsCopy)
  const load = useLoad(() => ask('manager', 'batches.list', { communityId }))
  const open = (batchId?: string) => { void openPage('manager/batch/index', { communityId, batchId }) }
  return (
    <Screen title={words.bar} foot={<Foot><Button id='new-batch' words={words.newBatch} onTap={() => open()} /></Foot>}>
      <Loaded load={load}>
        {({ communityName, homes, rows }) => (
          <>
            <TitleBlock title={words.bar} note={words.note(communityName, homes)} />
            {rows.length === 0 ? <PageState kind='empty' icon='calendar' inside words={words.empty} note={words.emptyNote} /> : (
              <Card fit='list'>
                {rows.map(({ batchId, name, round, status, buildings, first, last, homes: inBatch }) => (
                  <ListRow
                    key={batchId} id={`batch-${batchId.split('_').pop()}`} strong words={name} {...(round ? { icon: 'search' as const } : {})} note={words.rowNote(periodWords(first, last, language()), buildings.map(words.building).join(words.comma), inBatch)}
                    aside={<Pill words={words.status[status] ?? ''} tone={status === 'open' ? 'pine' : 'amber'} />} onTap={() => open(batchId)}
                  />
                ))}
              </Card>
            )}
            <Card fit='list'><ListRow id='to-buildings' icon='shield' words={more.bar} note={more.note} onTap={() => { void openPage('manager/buildings/index', { communityId }) }} /></Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
