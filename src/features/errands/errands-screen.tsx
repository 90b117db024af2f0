import { useRef, useState } from 'react'
import type { ErrandView } from '@contract/errands'
import { useCopy } from '@/copy/copy'
import { errandsCopy } from '@/copy/errands'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask, type Asked } from '@/platform/ask'
import { askTogether } from '@/platform/ask-together'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Tabs } from '@/ui/tabs'
import { TitleBlock } from '@/ui/title-block'
import { ErrandSheet } from './errand-sheet'
import { inOrder, pillOf, rowNote } from './errands.view'
import { MakeSheet } from './make-sheet'

type ErrandsScreenProps = { communityId: string; /** Opened at once, from an alert or a message. */ errandId: string; /** For which home one is to be made. */ room: string; /** What is to be done, from where it was found wanting. */ title: string }
type Tab = 'queue' | 'mine' | 'made'

/** What departments and colleagues ask of each other: the queue, what I have, what I asked for. */
export const ErrandsScreen = ({ communityId, errandId, room, title }: ErrandsScreenProps) => {
  const words = useCopy(errandsCopy), saying = { words, language: language(), now: now() }
  const [what, setWhat] = useState<Tab>('queue')
  const [shown, setShown] = useState(errandId)
  const [isMaking, setMaking] = useState(room !== '' || title !== '')
  const [told, setTold] = useState<{ readonly tone: 'red' | 'pine'; readonly words: string }>()
  // What an alert leads to travels with the list it lies on.
  const first = useRef<ErrandView>()
  const load = useLoad<'errands.list'>(async () => {
    const list = { name: 'errands.list' as const, input: { communityId, what, skip: 0 } }
    if (!errandId || first.current) return ask('staff', list.name, list.input)
    const [rows, one] = await askTogether('staff', list, { name: 'errands.open', input: { errandId } })
    if (one?.ok) first.current = one.value
    return rows as Asked<'errands.list'>
  }, `errands:${communityId}:${what}`)
  const view = load.state === 'ready' ? load.value : undefined
  const more = useCommand(async () => {
    if (!view) return
    const reply = await ask('staff', 'errands.list', { communityId, what, skip: view.rows.length })
    if (reply.ok) load.put({ ...reply.value, rows: [...view.rows, ...reply.value.rows] })
    else setTold({ tone: 'red', words: troubleWords(reply) })
  })
  const made = async () => { setMaking(false); setTold({ tone: 'pine', words: words.made }); setWhat('made'); if (what === 'made') await load.reload() }
  const tabs = (['queue', 'mine', 'made'] as const).map((value) => ({ value, words: words.tabs[value] }))
  return (
    <Screen title={words.bar} up={() => { void startAt('staff/today/index', { communityId }) }} foot={view && <Foot><Button id='errand-make' icon='plus' words={words.make} onTap={() => setMaking(true)} /></Foot>}>
      <Loaded load={load}>
        {({ me, rows, more: isMore }) => (
          <>
            <TitleBlock title={words.bar} note={words.note(me.department, words.levels[me.level])} />
            <Tabs id='errands' tabs={tabs} chosen={what} onTap={(next) => { setWhat(next); setTold(undefined) }} />
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'red' ? 'warn' : 'check'} words={told.words} /></Section>}
            {what === 'queue' && !me.department && me.level === 'execute' && <Section wide><Notice tone='amber' icon='info' words={words.noPost} /></Section>}
            {rows.length === 0 ? <PageState kind='empty' icon='list' inside words={words.empty[what]} note={words.emptyNote} /> : (
              <Card fit='list'>
                {inOrder(rows).map((row) => {
                  const pill = pillOf(row, saying)
                  return <ListRow key={row.errandId} id={`errand-${row.errandId.split('_').pop()}`} strong quiet={row.state === 'done' || row.state === 'withdrawn'} words={row.isUrgent ? `【${words.urgent}】${row.title}` : row.title} note={rowNote(row, saying)} aside={<Pill tone={pill.tone} words={pill.words} />} onTap={() => setShown(row.errandId)} />
                })}
              </Card>
            )}
            {isMore && <Section><Button id='errands-more' kind='quiet' words={words.more} busy={more.busy} onTap={() => { void more.run() }} /></Section>}
          </>
        )}
      </Loaded>
      {view && shown && <ErrandSheet key={shown} errandId={shown} known={first.current?.errandId === shown ? first.current : undefined} communityId={communityId} view={view} onClose={() => setShown('')} onChanged={load.reload} />}
      {view && isMaking && <MakeSheet communityId={communityId} room={room} title={title} view={view} onClose={() => setMaking(false)} onMade={() => { void made() }} />}
    </Screen>
  )
}
