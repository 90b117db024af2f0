import type { NoticeView } from '@contract/home'
import { useCopy } from '@/copy/copy'
import { homeCopy } from '@/copy/home'
import { atWords } from '@/copy/when'
import type { HomeWords } from '@/copy/zh-CN/home'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { askThenHome } from '@/platform/ask-then-home'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { canGoBack, goBack, replacePage, startAt } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { showPlace } from '@/platform/place'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { PAGES } from './pages'

/** Before what to bring; the rest follows it. */
const FIRST = new Set(['time', 'place'])
const titleOf = (code: string, words: HomeWords) => (code in words.blocks ? words.blocks[code as keyof HomeWords['blocks']] : '')

const Bring = ({ notice, words }: { notice: NoticeView, words: HomeWords }) => notice.bring.length > 0 && (
  <Card fit='list' title={words.bringTitle}>
    {notice.bring.map(({ name, note, required }) => <ListRow key={name} icon='doc' words={name} note={note || undefined} aside={<Pill words={required ? words.must : words.optional} tone={required ? 'pine' : 'plain'} />} />)}
  </Card>
)

const Blocks = ({ notice, words, only }: { notice: NoticeView, words: HomeWords, only: (code: string) => boolean }) => (
  <>
    {notice.blocks.filter(({ code }) => only(code)).map(({ code, words: said }) => (
      <Card
        key={code} title={titleOf(code, words)}
        aside={code === 'place' ? <Link id='notice-route' words={words.route} onTap={() => { void showPlace(notice.place) }} /> : undefined}
      >
        {said.split('\n').filter((line) => line.trim()).map((line, at) => <Words key={at}>{line}</Words>)}
      </Card>
    ))}
  </>
)

/** The notice as a letter: when, where, what to bring, how; opening it is reading it. `first`: the step itself, after which comes the form. */
export const NoticeScreen = ({ homeId, noticeId, first }: { homeId: string, noticeId: string, first: boolean }) => {
  const words = useCopy(homeCopy)
  const load = useLoad(() => askThenHome(homeId, 'home.readNotice', { homeId, noticeId }), `notice:${noticeId}`)
  const home = () => { void startAt('pages/home/index', { homeId }) }
  const done = () => { void (first ? replacePage(PAGES.register, { homeId }) : canGoBack() ? goBack() : home()) }
  return (
    <Screen title={words.noticeBar} up={home} foot={load.state === 'ready' ? <Foot><Button id='notice-next' words={first ? words.noticeGo : words.noticeBack} onTap={done} /></Foot> : undefined}>
      <Loaded load={load} refused={({ code }) => (code === 'NOTICE_UNKNOWN' ? words.noticeGone : code === 'NO_CASE' ? words.noCase : undefined)}>
        {(notice) => (
          <>
            <TitleBlock title={notice.title} note={words.noticeFor(notice.communityName, notice.label, atWords(notice.at, now(), language()))} />
            <Blocks notice={notice} words={words} only={(code) => FIRST.has(code)} />
            <Bring notice={notice} words={words} />
            <Blocks notice={notice} words={words} only={(code) => !FIRST.has(code)} />
            {notice.hotline && <Section><Link id='notice-call' icon='phone' words={`${words.call} ${notice.hotline}`} onTap={() => callPhone(notice.hotline)} /></Section>}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
