import { useCopy } from '@/copy/copy'
import { homeCopy } from '@/copy/home'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { askThenHome } from '@/platform/ask-then-home'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Words } from '@/ui/words'
import { newsWords } from './news.view'

/** What happened to the household's move-in, newest first; opening it is reading it. */
export const InboxScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(homeCopy)
  const load = useLoad(() => askThenHome(homeId, 'home.inbox', { homeId }), `inbox:${homeId}`)
  return (
    <Screen title={words.inboxBar} up={() => { void startAt('pages/home/index', { homeId }) }}>
      <Loaded load={load} refused={({ code }) => (code === 'NO_CASE' ? words.noCase : undefined)}>
        {({ news }) => (news.length === 0
          ? <PageState kind='empty' icon='bell' words={words.inboxEmpty.words} note={words.inboxEmpty.note} />
          : (
            <Card fit='list'>
              {news.map((one) => {
                const { title, note } = newsWords(one, words)
                return <ListRow key={one.id} icon='bell' strong={!one.isRead} words={title} note={note || undefined} aside={<Words kind='caption' tone='quiet' inline>{atWords(one.at, now(), language())}</Words>} />
              })}
            </Card>
            ))}
      </Loaded>
    </Screen>
  )
}
