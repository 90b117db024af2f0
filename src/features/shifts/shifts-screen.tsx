import { useState } from 'react'
import { copiedTo, missingIn, type ShiftDays } from '@domain/community/shifts'
import { addDays, dayOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { shiftsCopy } from '@/copy/shifts'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { ShiftSheet } from './shift-sheet'
import { dayItems, freshShift, missingWords, shiftRows, weekWords, withShift, type SaveShifts } from './shifts.view'

type Editing = { readonly at: number | undefined }

type ShiftsScreenProps = { communityId: string; /** How the plan is kept, where it may be made. */ onSave?: SaveShifts }

/** The week's plan: who is where, how many are missing. Managers plan it, everybody sees it. */
export const ShiftsScreen = ({ communityId, onSave }: ShiftsScreenProps) => {
  const words = useCopy(shiftsCopy), saying = { words, language: language() }, canPlan = onSave !== undefined, unit = canPlan ? 'manager' as const : 'staff' as const
  const [day, setDay] = useState<string>(dayOf(now()))
  const [draft, setDraft] = useState<ShiftDays>()
  const [editing, setEditing] = useState<Editing>()
  const [told, setTold] = useState<{ readonly tone: 'red' | 'pine'; readonly words: string }>()
  const load = useLoad(() => ask(unit, 'shifts.open', { communityId, day }))
  const view = load.state === 'ready' ? load.value : undefined, days = draft ?? view?.days ?? {}, isDirty = draft !== undefined
  const change = (next: ShiftDays) => { setDraft(next); setTold(undefined) }

  const turn = useCommand(async (to: string) => {
    const reply = await ask(unit, 'shifts.open', { communityId, day: to })
    if (!reply.ok) return setTold({ tone: 'red', words: troubleWords(reply) })
    setDay(to)
    setDraft(undefined)
    load.put(reply.value)
  })
  const copyLast = useCommand(async () => {
    if (!view) return
    const reply = await ask('manager', 'shifts.open', { communityId, day: addDays(view.monday, -7) })
    if (reply.ok) change(copiedTo(view.monday, reply.value.days, reply.value.people.map(({ id }) => ({ id, left: false }))))
    else setTold({ tone: 'red', words: troubleWords(reply) })
  })
  const save = useCommand(async () => {
    if (!view || !draft || !onSave) return
    const reply = await onSave({ communityId, monday: view.monday, version: view.version, days: draft })
    if (!reply.ok) {
      setTold({ tone: 'red', words: reply.code === 'SHIFT_PROBLEMS' ? [...new Set(reply.data.problems.map(({ code }) => words.problems[code]))].join(words.comma) : troubleWords(reply) })
      return
    }
    load.put({ ...view, version: reply.value.version, days: draft })
    setDraft(undefined)
    setTold({ tone: 'pine', words: words.saved })
  })
  const shifts = days[day] ?? []
  return (
    <Screen title={words.bar} foot={canPlan && view ? <Foot><Buttons><Button id='shift-add' kind='ghost' icon='plus' words={words.add} onTap={() => setEditing({ at: undefined })} /><Button id='shift-save' wide words={words.save} busy={save.busy} disabled={!isDirty} onTap={() => { void save.run() }} /></Buttons></Foot> : undefined}>
      <Loaded load={load}>
        {(ready) => (
          <>
            <TitleBlock title={weekWords(ready.monday, saying)} note={missingWords(days, saying)} />
            <DayStrip days={dayItems(ready.monday, days, saying)} chosen={day} onTap={setDay} label={words.days} />
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'red' ? 'warn' : 'check'} words={told.words} /></Section>}
            {shifts.length === 0 ? <PageState kind='empty' icon='calendar' inside words={words.empty} note={canPlan ? words.emptyNote : words.noMine} /> : (
              <Card fit='list'>
                {shiftRows(shifts, ready, saying).map(({ at, title, note, isShort, isMine }) => (
                  <ListRow key={at} id={`shift-${at}`} mark={isShort ? 'missing' : 'done'} strong={isMine || canPlan} words={title} note={note} {...(isMine ? { aside: words.mine } : {})} {...(canPlan ? { onTap: () => setEditing({ at }) } : {})} />
                ))}
              </Card>
            )}
            <Section>
              {canPlan && missingIn(Object.values(days).flat()) === 0 && Object.values(days).flat().length === 0 && <Link id='shift-copy' words={words.copyLast} onTap={() => { void copyLast.run() }} />}
              <Buttons><Button id='week-before' small kind='ghost' words={words.before} onTap={() => { void turn.run(addDays(ready.monday, -7)) }} /><Button id='week-after' small kind='ghost' words={words.after} onTap={() => { void turn.run(addDays(ready.monday, 7)) }} /></Buttons>
            </Section>
            {editing && <ShiftSheet shift={editing.at === undefined ? freshShift(ready.posts) : shifts[editing.at] ?? freshShift(ready.posts)} isNew={editing.at === undefined} view={ready} onClose={() => setEditing(undefined)} onPut={(shift) => { change(withShift(days, day, editing.at, shift)); setEditing(undefined) }} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
