import { useState } from 'react'
import type { RegistrationView } from '@contract/registration'
import { keyed } from '@domain/forms/merge-records'
import type { Registration } from '@domain/forms/registration'
import { editsOf } from '@domain/review/edit-levels'
import { useCopy } from '@/copy/copy'
import { registrationCopy } from '@/copy/registration'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { ClashNotice } from './clash-notice'
import { HandedIn } from './handed-in'
import { topicRows } from './materials.view'
import { useRegistration, writable } from './use-registration'

/** Changes of what was accepted: at once, at once and told, or looked at first, each said before it is sent. */
export const AmendScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(registrationCopy)
  const { load, record, clashes, takeMine, dropClashes, settle, forget } = useRegistration(homeId, true)
  const [told, setTold] = useState<{ readonly tone: 'pine' | 'red', readonly words: string }>()
  const named = (fields: readonly string[]) => fields.map((field) => words.fieldNames[field] ?? field).join(words.comma)
  const editsIn = (view: RegistrationView, of: Registration) => editsOf(keyed(view.record), of)
  const send = useCommand(async () => {
    await settle()
    if (!record) return
    const reply = await ask('owner', 'registration.amend', { homeId, record: writable(record) })
    if (!reply.ok) return setTold({ tone: 'red', words: troubleWords(reply) })
    const { free, notice, review } = reply.value, atOnce = [...free, ...notice]
    setTold({ tone: 'pine', words: [atOnce.length ? words.amendAtOnce(named(atOnce)) : '', review.length ? words.amendReviewed(named(review)) : ''].filter(Boolean).join(words.stop) })
    await forget()
    await load.reload()
  })
  const changed = load.state === 'ready' && record ? editsIn(load.value, record) : undefined
  const count = changed ? changed.free.length + changed.notice.length + changed.review.length : 0

  const form = (view: RegistrationView, of: Registration) => (
    <>
      <TitleBlock title={words.amendTitle} note={words.amendNote} />
      {told && <Section><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} /></Section>}
      {view.amendment && <Section><Notice icon='clock' words={words.amendWaits(named(view.amendment.fields))} /></Section>}
      <ClashNotice clashes={clashes} words={words} onMine={takeMine} onDone={dropClashes} />
      <Card fit='list'>
        {topicRows(of, words).map((row) => (
          <ListRow
            key={row.at} id={`amend-${row.at}`} mark={row.fix ? 'missing' : 'done'} words={row.words} aside={<Words kind='caption' inline tone={row.fix ? 'red' : 'quiet'}>{row.fix ? words.toFix(row.fix) : row.summary}</Words>}
            onTap={() => { void settle().then(() => openPage('owner/register/index', { homeId, topic: row.at, only: '1', amend: '1' })) }}
          />
        ))}
      </Card>
      <Section>{words.amendLevels.map((one) => <Words key={one} kind='caption' tone='quiet'>{one}</Words>)}</Section>
    </>
  )
  const isAccepted = load.state === 'ready' && load.value.state === 'accepted'
  return (
    <Screen
      title={words.amendBar} up={() => { void startAt('pages/home/index', { homeId }) }}
      foot={isAccepted ? <Foot note={count ? <Words kind='caption' inline>{named([...(changed?.free ?? []), ...(changed?.notice ?? []), ...(changed?.review ?? [])])}</Words> : undefined}><Button id='amend-send' words={count ? words.amendSend : words.amendNothing} busy={send.busy} disabled={!count} onTap={() => { void send.run() }} /></Foot> : undefined}
    >
      <Loaded load={load} cards={2}>{(view) => (view.state !== 'accepted' ? <HandedIn homeId={homeId} view={view} words={words} /> : record ? form(view, record) : null)}</Loaded>
    </Screen>
  )
}
