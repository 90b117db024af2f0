import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { filtered, LEDGER_FILTERS, markOf, noteOf, stateOf, type LedgerFilter, type Saying } from './defects.view'

/** Every open defect of the community, the most urgent first. */
export const LedgerScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(defectsCopy)
  const load = useLoad(() => ask('staff', 'defects.ledger', { communityId }))
  const [filter, setFilter] = useState<LedgerFilter>('all')
  const list = useGrowing(load.state === 'ready' ? filtered(load.value.rows, filter) : [])
  const saying: Saying = { words, language: language(), now: now() }
  return (
    <Screen title={words.ledgerBar}>
      <Loaded load={load}>
        {({ rows, hasMore }) => {
          if (!rows.length) return <PageState kind='empty' icon='check' words={words.ledgerEmpty} note={words.ledgerEmptyNote} />
          return (
            <>
              <TitleBlock title={words.ledgerCount(rows.length)} {...(hasMore ? { note: words.ledgerMore } : {})} />
              <Section><Chips id='ledger' line chosen={[filter]} onTap={setFilter} options={LEDGER_FILTERS.map((value) => ({ value, words: words.filters[value], count: filtered(rows, value).length }))} /></Section>
              {!list.shown.length ? <PageState kind='empty' icon='check' inside words={words.filterEmpty} /> : (
                <Card fit='list'>
                  {list.shown.map((row) => {
                    const state = stateOf(row, 'staff', saying)
                    return (
                      <ListRow
                        key={`${row.homeId} ${row.no}`} id={`defect-${row.homeId.split('_').pop()}-${row.no}`} mark={markOf(row)} strong words={row.label} note={`${row.roomName} ${row.itemName} · ${noteOf(row, saying)}`}
                        aside={<Pill tone={state.tone} words={state.words} />} onTap={() => { void openPage('staff/defects/index', { homeId: row.homeId, no: row.no }) }}
                      />
                    )
                  })}
                </Card>
              )}
              <MoreRows list={list} />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
