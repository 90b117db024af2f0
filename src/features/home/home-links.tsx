import type { HomeView } from '@contract/home'
import { atWords } from '@/copy/when'
import { openPage } from '@/platform/navigate'
import type { RoutePath } from '@/routes'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { yuan } from '@/ui/yuan'
import type { Saying } from './home.view'
import { PAGES } from './pages'

const quiet = (words: string) => <Words kind='caption' tone='quiet' inline>{words}</Words>

/** Notices, papers, the rest: what can be opened from the home page besides the next step. */
export const HomeLinks = ({ view, saying }: { view: HomeView, saying: Saying }) => {
  const { words, language, now } = saying
  const opens = (path: RoutePath, params: Readonly<Record<string, string>> = {}) => () => { void openPage(path, { homeId: view.homeId, ...params }) }
  const isSettled = view.keysAt !== null
  return (
    <>
      {view.notices.length > 0 && (
        <Section title={words.notices}>
          {view.notices.slice(0, 3).map(({ id, title, at, isRead }) => (
            <ListRow key={id} id={`notice-${id}`} words={title} aside={isRead ? quiet(atWords(at, now, language).replace(/ \d\d:\d\d$/, '')) : <Pill words={words.unread} />} onTap={opens(PAGES.notice, { noticeId: id })} />
          ))}
        </Section>
      )}
      <Section>
        {isSettled && view.dueFen > 0 && <ListRow id='home-bill' icon='bill' words={words.due} aside={quiet(words.yuan(yuan(view.dueFen)))} onTap={opens(PAGES.bill)} />}
        {isSettled && view.archive.state !== 'none' && (
          <ListRow id='home-archive' icon='doc' words={words.archive} aside={quiet(view.archive.code ? words.archiveMade(view.archive.parts, view.archive.code) : words.making)} onTap={opens('household/file/index')} />
        )}
        <ListRow id='home-way' icon='list' words={words.wholeWay} onTap={opens(PAGES.way)} />
        <ListRow id='home-inbox' icon='bell' words={words.inbox} aside={view.unread > 0 ? <Pill words={words.inboxUnread(view.unread)} /> : undefined} onTap={opens('pages/inbox/index')} />
        <ListRow id='home-me' icon='user' words={words.me} onTap={opens('pages/me/index')} />
      </Section>
    </>
  )
}
