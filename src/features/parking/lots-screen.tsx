import { useState } from 'react'
import type { LotDraft } from '@domain/parking/lot'
import type { CommunityId } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { parkingLotsCopy } from '@/copy/parking-lots'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { TitleBlock } from '@/ui/title-block'
import { LotSheet } from './lot-sheet'
import { countsWords, freshLot, totalsOf } from './lots.view'

/** The parking register: every lot with what it has of each, and what there is in all. */
export const LotsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(parkingLotsCopy)
  const [isNew, setNew] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const load = useLoad(() => ask('manager', 'parking.board', { communityId: communityId as CommunityId }))
  const open = (lotId: string) => openPage('manager/parking/index', { communityId, lotId })
  const save = useCommand(async (lot: LotDraft) => {
    const reply = await ask('manager', 'parking.save', { communityId: communityId as CommunityId, lotId: null, lot })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setNew(false)
    await open(reply.value.lotId)
  })
  return (
    <Screen title={words.bar} foot={load.state === 'ready' ? <Foot><Button id='lot-add' icon='plus' words={words.addLot} onTap={() => { setTrouble(undefined); setNew(true) }} /></Foot> : undefined}>
      <Loaded load={load}>
        {({ rows }) => (
          <>
            <TitleBlock title={words.bar} note={words.note} />
            {rows.length === 0 && <PageState kind='empty' icon='pin' inside words={words.empty} note={words.emptyNote} />}
            {rows.length > 0 && <Card title={words.totals}><KeyValues fit='narrow' pairs={totalsOf(rows, { words })} /></Card>}
            {rows.length > 0 && (
              <Card fit='list'>
                {rows.map(({ lotId, name, type, place, counts }) => <ListRow key={lotId} id={`lot-${lotId.split('_').pop()}`} strong words={name} note={[place, countsWords(counts, { words })].filter(Boolean).join('　')} aside={<Pill words={words.types[type]} />} onTap={() => { void open(lotId) }} />)}
              </Card>
            )}
          </>
        )}
      </Loaded>
      {isNew && <LotSheet communityId={communityId} lot={freshLot} isNew busy={save.busy} trouble={trouble} onClose={() => setNew(false)} onSave={(lot) => { void save.run(lot) }} />}
    </Screen>
  )
}
