import { useState } from 'react'
import type { BookingKind } from '@domain/booking/kind'
import { homeIdOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { visitsCopy } from '@/copy/visits'
import { dayWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { openDocument } from '@/platform/document-file'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { DayStrip } from '@/ui/day-strip'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Mark } from '@/ui/mark'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TitleBlock } from '@/ui/title-block'
import { dayItems, dayLines, dayNote, filterOptions, type Filter } from './day.view'
import { DutySheet } from './duty-sheet'
import { RoundSearch } from './round-search'
import { RoundSheet } from './round-sheet'

/** A day at the desk, slot by slot: who comes, who is late, what each still lacks; as paper and table too. */
export const DayScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(visitsCopy)
  const [kind, setKind] = useState<BookingKind>('visit')
  const [day, setDay] = useState<string>()
  const [homeOfRound, setHomeOfRound] = useState<string>()
  const [filter, setFilter] = useState<Filter>('all')
  const [isDuty, setDuty] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const load = useLoad(() => ask('staff', 'visits.day', { communityId, kind, ...(day ? { day } : {}) }))
  const saying = { words, language: language(), now: now() }
  const sheet = load.state === 'ready' ? load.value : undefined
  const lines = sheet ? dayLines(sheet, filter, saying) : []
  const list = useGrowing(lines)

  const turn = useCommand(async (to: string) => {
    const reply = await ask('staff', 'visits.day', { communityId, kind, day: to })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setTrouble(undefined)
    setDay(to)
    setFilter('all')
    load.put(reply.value)
  })
  const turnKind = useCommand(async (to: BookingKind) => {
    const reply = await ask('staff', 'visits.day', { communityId, kind: to })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setTrouble(undefined)
    setKind(to)
    setDay(undefined)
    setFilter('all')
    load.put(reply.value)
  })
  const file = useCommand(async (format: 'pdf' | 'xlsx') => {
    if (!sheet) return
    const reply = await ask('documents', 'visits.sheet', { communityId, day: sheet.day, kind, format, language: saying.language })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    const opened = await openDocument(reply.value.link, format)
    setTrouble(opened.ok ? undefined : words.fileFailed)
  })
  const open = (key: string) => {
    const [building = '', unit = '', room = ''] = key.split('-'), homeId = homeIdOf(communityId as `com_${string}`, building, unit, room)
    if (kind === 'visit') void openPage('staff/household/index', { homeId })
    else setHomeOfRound(homeId)
  }

  return (
    <Screen
      title={words.bar}
      up={() => { void startAt('staff/today/index', { communityId }) }}
      foot={sheet && sheet.rows.length > 0 ? <Foot><Buttons><Button id='sheet-xlsx' kind='ghost' words={words.xlsx} busy={file.busy} onTap={() => { void file.run('xlsx') }} /><Button id='sheet-pdf' words={words.pdf} busy={file.busy} onTap={() => { void file.run('pdf') }} /></Buttons></Foot> : undefined}
    >
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(view) => view.days.length === 0 ? <PageState kind='empty' icon='calendar' inside words={words.noDays} /> : (
          <>
            {view.kinds.length > 1 && <Section><Segmented id='day-kind' label={words.kindLabel} chosen={kind} onTap={(to) => { void turnKind.run(to) }} options={view.kinds.map((value) => ({ value, words: words.kinds[value] }))} /></Section>}
            <TitleBlock title={dayWords(view.day, saying.language)} note={dayNote(view, saying)} />
            <DayStrip days={dayItems(view, saying)} chosen={view.day} onTap={(to) => { void turn.run(to) }} label={words.days} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Card fit='list'><ListRow id='day-duty' icon='users' strong words={words.duty} note={words.dutyOf(view.duty.expert, view.duty.restArea) || words.dutyNone} onTap={() => setDuty(true)} /></Card>
            {kind !== 'visit' && <RoundSearch onFound={open} />}
            {view.rows.length === 0 ? <PageState kind='empty' icon='calendar' inside words={words.empty} note={words.emptyNote} /> : (
              <>
                <Section><Chips id='day-filter' line chosen={[filter]} onTap={setFilter} options={filterOptions(view, saying)} /></Section>
                <Card fit='list'>
                  {list.shown.map((line) => line.kind === 'slot'
                    ? <ListRow key={line.key} quiet strong icon='clock' words={line.words} note={line.note} />
                    : <ListRow key={line.key} id={`visit-${line.homeKey}`} words={line.words} note={line.note} aside={<><Mark state={line.state} size='s' /> {line.stateWords}</>} onTap={() => open(line.homeKey)} />)}
                </Card>
                <MoreRows list={list} />
              </>
            )}
            {homeOfRound && kind !== 'visit' && <RoundSheet homeId={homeOfRound} kind={kind} onClose={() => setHomeOfRound(undefined)} onChanged={() => load.reload()} />}
            {isDuty && <DutySheet communityId={communityId} sheet={view} onClose={() => setDuty(false)} onSaved={async () => { setDuty(false); await load.reload() }} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
