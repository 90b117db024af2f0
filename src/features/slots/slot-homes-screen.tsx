import { useState } from 'react'
import type { SlotRow } from '@contract/slots'
import { useCopy } from '@/copy/copy'
import { slotsCopy } from '@/copy/slots'
import { Loaded } from '@/frame/loaded'
import { PagedEnd } from '@/frame/paged-end'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { usePaged } from '@/frame/use-paged'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { CallSheet } from './call-sheet'
import { stateOf, type SlotAsked } from './slots.view'

const ALL = 'all'

/** The homes behind a number of the slot board, fifty at a time; those without a booking by building, to be called. */
export const SlotHomesScreen = ({ batchId, asked: { what, slotId } }: { batchId: string, asked: SlotAsked }) => {
  const words = useCopy(slotsCopy)
  const [building, setBuilding] = useState<string | null>(null)
  const page = (skip: number, inBuilding = building) => ask('manager', 'slots.list', { batchId, what, slotId, building: inBuilding, skip })
  const load = useLoad(() => page(0))
  const [calling, setCalling] = useState<SlotRow>()
  const homes = usePaged(load.state === 'ready' ? load.value : undefined, page)
  const choose = useCommand(async (chosen: string) => {
    const inBuilding = chosen === ALL ? null : chosen
    const reply = await page(0, inBuilding)
    homes.tell(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setBuilding(inBuilding)
    load.put(reply.value)
  })
  return (
    <Screen title={words.listBar}>
      <Loaded load={load} refused={(refusal) => ({ words: refusal.code === 'BATCH_UNKNOWN' ? words.missing : troubleWords(refusal) })}>
        {({ total, buildings }) => (
          <>
            <TitleBlock title={words.listTitle[what]} aside={words.total(total)} />
            {buildings.length > 1 && <Section><Chips id='building' line label={words.bar} chosen={[building ?? ALL]} onTap={(chosen) => { void choose.run(chosen) }} options={[{ value: ALL, words: words.all }, ...buildings.map((one) => ({ value: one.building, words: words.building(one.building), count: one.homes }))]} /></Section>}
            {homes.rows.length === 0 ? <PageState kind='empty' icon='home' inside words={words.none} note={words.noneNote} /> : (
              <Card fit='list'>
                {homes.list.shown.map((row) => {
                  const state = stateOf(row, what, words)
                  return (
                    <ListRow key={row.homeId} id={`home-${row.homeId.split('_').pop()}`} strong words={row.label} note={[row.name, row.lane ? words.lanes[row.lane] ?? '' : ''].filter(Boolean).join('　')} aside={<Pill {...state} />} onTap={() => { void openPage('staff/household/index', { homeId: row.homeId }) }}>
                      {what === 'unbooked' ? <Link id={`call-${row.homeId.split('_').pop()}`} small icon='phone' words={words.call} label={`${words.call} ${row.label}`} onTap={() => setCalling(row)} /> : undefined}
                    </ListRow>
                  )
                })}
              </Card>
            )}
            <PagedEnd of={homes} more={words.next} />
            <CallSheet home={calling} onClose={() => setCalling(undefined)} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
