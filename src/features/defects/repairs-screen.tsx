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
import { PageState } from '@/ui/page-state'
import { TitleBlock } from '@/ui/title-block'
import type { Saying } from './defects.view'
import { LedgerRows } from './ledger-rows'

/** What a firm's people have to mend, and nothing else of the community. */
export const RepairsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(defectsCopy)
  const load = useLoad(() => ask('staff', 'partners.mine', { communityId }))
  const list = useGrowing(load.state === 'ready' ? load.value.rows : [])
  const saying: Saying = { words, language: language(), now: now() }
  return (
    <Screen title={words.repairsBar}>
      <Loaded load={load}>
        {({ firm, name, communityName, rows }) => (rows.length === 0
          ? <PageState kind='empty' icon='check' words={words.repairsEmpty} note={words.repairsEmptyNote} />
          : (
            <>
              <TitleBlock title={words.repairsCount(firm, rows.length)} note={`${communityName} · ${name}`} />
              <LedgerRows rows={list.shown} saying={saying} onTap={(row) => { void openPage('staff/repairs/index', { homeId: row.homeId, no: row.no }) }} />
              <MoreRows list={list} />
            </>
          ))}
      </Loaded>
    </Screen>
  )
}
