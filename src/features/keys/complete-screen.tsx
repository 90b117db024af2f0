import { useState } from 'react'
import { dayOf, MINUTE } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { keysCopy } from '@/copy/keys'
import { dateWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask, homeView } from '@/platform/ask'
import { openDocument } from '@/platform/document-file'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Celebration } from '@/ui/celebration'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Tap } from '@/ui/tap'
import { piecesWords } from './keys.view'
import { useSetReceived } from './set-received'
import { BEFORE_MOVING_IN, useBeforeMovingIn } from './before-moving-in'

/** The keys are theirs: a warm word, what comes next, the archive to keep. */
export const CompleteScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(keysCopy)
  const load = useLoad(() => ask('owner', 'home.open', { homeId }), homeView(homeId), MINUTE)
  const set = useSetReceived(homeId)
  const todo = useBeforeMovingIn(homeId)
  const [trouble, setTrouble] = useState<string>()
  const home = () => { void startAt('pages/home/index', { homeId }) }
  const save = useCommand(async () => {
    const reply = await ask('documents', 'archive.open', { homeId })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    const opened = await openDocument(reply.value.link, 'pdf')
    setTrouble(opened.ok ? undefined : words.archiveFailed)
    await load.reload()
  })
  const view = load.state === 'ready' ? load.value : undefined
  return (
    <Screen
      title={words.doneBar} top='persimmon' onBack={home}
      foot={view && view.keysAt === null ? <Foot><Button id='go-on' words={words.goOn} onTap={home} /></Foot> : <Foot note={view?.archive.code ? words.archiveNote(view.archive.parts, view.archive.code) : undefined}><Button id='archive-save' words={words.archive} busy={save.busy} onTap={() => { void save.run() }} /></Foot>}
    >
      <Loaded load={load}>
        {(value) => {
          const last = Math.max(0, ...value.defects.map(({ deadline }) => deadline))
          return (
            <>
              <Celebration words={words.completeTitle(value.short.split('-').pop() ?? '')} note={set ? piecesWords(set, words) : ''} />
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              {value.keysAt !== null && <Section wide><Notice tone='pine' icon='home' words={words.inUse} /></Section>}
              <Card title={words.nextTitle} fit='list'>
                <ListRow icon='key' strong words={words.keep} note={words.keepNote} />
                <ListRow icon='drop' strong words={words.tryTitle} note={words.tryNote} />
                {value.defects.length > 0 && <ListRow icon='window' strong words={words.defectsTitle(value.defects.length)} note={words.defectsNote(dateWords(dayOf(last), language()))} />}
                <ListRow id='complete-entry' icon='gift' strong words={words.entry} note={words.entryNote} onTap={() => { void openPage('owner/entry/index', { homeId }) }} />
                <ListRow id='complete-call' icon='phone' strong words={words.callTitle} note={words.callNote(value.hotline)} onTap={() => { void callPhone(value.hotline) }} />
                <ListRow id='complete-home' icon='home' strong words={words.home} onTap={home} />
              </Card>
              <Card title={words.todoTitle} aside={words.todoLeft(BEFORE_MOVING_IN.length - todo.done.length)} fit='list'>
                {BEFORE_MOVING_IN.map((code) => <Tap key={code} id={`todo-${code}`} role='checkbox' checked={todo.done.includes(code)} label={words.todo[code].words} onTap={() => todo.toggle(code)}><ListRow mark={todo.done.includes(code) ? 'done' : 'later'} words={words.todo[code].words} note={words.todo[code].note} /></Tap>)}
              </Card>
              <Card title={words.readTitle} fit='list'>
                <ListRow id='complete-papers' icon='doc' words={words.papers} note={words.papersNote} onTap={() => { void openPage('household/documents/index', { homeId }) }} />
                <ListRow icon='shield' words={words.law} note={words.lawNote} />
              </Card>
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
