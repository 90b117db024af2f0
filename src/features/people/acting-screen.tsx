import { useState } from 'react'
import type { ActingView } from '@contract/people'
import type { Paper } from '@domain/documents/paper'
import { useCopy } from '@/copy/copy'
import { peopleCopy } from '@/copy/people'
import { dayWords, periodWords, spanWords } from '@/copy/when'
import { PaperBlocks } from '@/frame/paper-blocks'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact } from '@/ui/fact'
import { Foot } from '@/ui/foot'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { actingLinks, type Saying } from './people.view'

/** The home as a proxy or a tenant has it: what they may do there, and nothing else. */
export const ActingScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(peopleCopy), saying: Saying = { words, language: language() }
  const load = useLoad(() => ask('owner', 'people.acting', { homeId }), `acting:${homeId}`)
  const view = load.state === 'ready' ? load.value : undefined
  return (
    <Screen title={view?.as === 'tenant' ? words.tenancy : words.acting} foot={view?.hotline ? <Foot><Button id='acting-call' kind='ghost' icon='phone' words={words.call} onTap={() => { void callPhone(view.hotline) }} /></Foot> : undefined}>
      <Loaded load={load}>
        {(value) => (
          <>
            <TitleBlock title={value.label} note={value.as === 'proxy' ? words.actingFor(value.by) : value.as === 'tenant' ? words.tenantOf : words.ownerHere} />
            {value.proxy && <Letter view={value} saying={saying} />}
            {value.tenant && <Lease view={value} saying={saying} />}
            <Notices view={value} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Letter = ({ view, saying }: { view: ActingView, saying: Saying }) => {
  const { words, language: tongue } = saying
  return (
    <>
      {view.visit && <Card over={words.visit}><Words kind='display'>{`${dayWords(view.visit.day, tongue)} ${spanWords(view.visit.from, view.visit.to)}`}</Words>{view.place && <Fact icon='pin' words={view.place.name} note={view.place.address} />}</Card>}
      <Section wide quiet title={words.todo}>
        <Card fit='list'>{actingLinks(view, saying).map(({ key, path, params, words: said, note }) => <ListRow key={key} id={`acting-${key}`} strong words={said} note={note} onTap={() => { void openPage(path, params) }} />)}</Card>
      </Section>
      <Section>
        <Words kind='caption' tone='quiet'>{`${view.proxy ? words.actingUntil(dayWords(view.proxy.to, tongue)) : ''} · ${words.bring}`}</Words>
      </Section>
    </>
  )
}

const Lease = ({ view: { tenant }, saying: { words, language: tongue } }: { view: ActingView, saying: Saying }) => tenant && (
  <Card title={words.myLease}>
    <KeyValues pairs={[{ key: 'name', words: words.name, value: tenant.name }, { key: 'days', words: words.leaseDays, value: periodWords(tenant.from, tenant.to, tongue) }, { key: 'rent', words: words.rent, value: words.rents[tenant.rent] }, { key: 'clauses', words: words.confirmed, value: words.confirmedAll }]} />
  </Card>
)

/** An answer kept on the phone by a version before may name no guides. */
const Notices = ({ view: { homeId, notices, guides = [] } }: { view: ActingView }) => {
  const words = useCopy(peopleCopy)
  const [text, setText] = useState<{ readonly title: string; readonly blocks: readonly { readonly code: string; readonly words: string }[] }>()
  const read = async (noticeId: string) => { const reply = await ask('owner', 'people.notice', { homeId, noticeId }); if (reply.ok) setText(reply.value) }
  const [guide, setGuide] = useState<Paper>()
  const open = async (paper: string) => { const reply = await ask('owner', 'people.guide', { homeId, paper }); if (reply.ok) setGuide(reply.value.paper) }
  return (
    <Section wide quiet title={words.notices}>
      <Card fit='list'>
        {notices.length + guides.length === 0 && <ListRow quiet words={words.noNotices} />}
        {notices.map(({ id, title }) => <ListRow key={id} id={`read-${id}`} words={title} onTap={() => { void read(id) }} />)}
        {guides.map(({ code, name }) => <ListRow key={code} id={`guide-${code}`} words={name} onTap={() => { void open(code) }} />)}
      </Card>
      <Sheet open={!!text} title={text?.title ?? ''} onClose={() => setText(undefined)} closeLabel={words.back}>{text?.blocks.map(({ code, words: said }) => <Words key={code}>{said}</Words>)}</Sheet>
      <Sheet open={!!guide} title={guide?.title ?? ''} onClose={() => setGuide(undefined)} closeLabel={words.back}>{guide && <PaperBlocks paper={guide} edition={guide.isSample ? words.sample : ''} />}</Sheet>
    </Section>
  )
}
