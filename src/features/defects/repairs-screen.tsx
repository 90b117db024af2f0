import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { PageState } from '@/ui/page-state'
import { TitleBlock } from '@/ui/title-block'
import type { Saying } from './defects.view'
import { LedgerRows } from './ledger-rows'

/** What a firm's people have to mend, and nothing else of the community. */
export const RepairsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(defectsCopy)
  const load = useLoad(() => ask('staff', 'partners.mine', { communityId }))
  const saying: Saying = { words, language: language(), now: now() }
  return (
    <Screen title={words.repairsBar}>
      <Loaded load={load}>
        {({ firm, name, communityName, rows }) => (rows.length === 0
          ? <PageState kind='empty' icon='check' words={words.repairsEmpty} note={words.repairsEmptyNote} />
          : (
            <>
              <TitleBlock title={words.repairsCount(firm, rows.length)} note={`${communityName} · ${name}`} />
              <LedgerRows rows={rows.map((row) => ({ ...row, firm: undefined }))} saying={saying} onTap={(row) => { void openPage('staff/repairs/index', { homeId: row.homeId, no: row.no }) }} />
            </>
          ))}
      </Loaded>
    </Screen>
  )
}
