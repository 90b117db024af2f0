import { useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import { toolsOf } from '@domain/inspection/form'
import { communityOf } from '@domain/kernel/ids'
import { markKey, type Mark } from '@domain/inspection/inspection'
import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { Loaded } from '@/frame/loaded'
import { OfflineStrip } from '@/frame/offline-strip'
import { Screen } from '@/frame/screen'
import { openPage } from '@/platform/navigate'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Tabs } from '@/ui/tabs'
import { Words } from '@/ui/words'
import { addItem, addMarks } from './inspection.store'
import { firstUnseen, itemRows, marksOf, METERS_TAB, nextRoom, progressOf, restFine, roomTabs, seenOf, unreadMeters, unseenIn, unseenTotal, type CollectedReports, type Walk } from './inspection.view'
import { MetersCard } from './meters-card'
import { RoomItems } from './room-items'
import { useWalk } from './use-walk'
import { WalkDone } from './walk-done'
import { WalkHead } from './walk-head'

/** The walk through a home, room by room: each item fine or not, the meters, done. Everything noted is kept here first and sent as it goes. */
export const InspectScreen = ({ homeId, collected }: { homeId: string; collected: CollectedReports }) => {
  const words = useCopy(inspectionCopy)
  const { waiting } = collected
  const { load, view, walk, save, saveInTime, finish, isResumed, isUnsent, trouble, wrongMeter, late } = useWalk(homeId, collected)
  const [room, setRoom] = useState<string>()
  const [open, setOpen] = useState<string>()
  const marks = view ? marksOf(view, walk) : {}
  const at = room ?? (view ? firstUnseen(view.form, marks) : '')
  const here = view?.form.find(({ code }) => code === at)

  const go = (next: string) => { setRoom(next); setOpen(undefined); saveInTime() }
  const openDefects = () => { void save().then(() => openPage('staff/defects/index', { homeId })) }
  const mark = (item: string, given: Mark) => {
    if (!here) return
    setRoom(at)
    setOpen(undefined)
    const key = markKey(here.code, item)
    addMarks(homeId, { [key]: given }, view && seenOf(view, key))
    if (given === 'bad') { void openPage('staff/defect/index', { homeId, room: here.code, item }) }
  }
  const fine = (whole: boolean) => {
    if (!view || !here) return
    addMarks(homeId, restFine(whole ? view.form : [here], marks))
    setRoom(whole ? METERS_TAB : at)
    setOpen(undefined)
    saveInTime()
  }

  if (view?.inspection.finishedAt) return <WalkDone homeId={homeId} view={view} late={late} />
  return (
    <Screen
      title={view ? words.barOf(view.label) : words.bar} strip={<OfflineStrip communityId={communityOf(homeId)} />}
      foot={view && <WalkFoot view={view} walk={walk} found={view.defects.length + waiting.length} at={at} busy={finish.busy} onFine={fine} onGo={go} onFinish={() => { void finish.run() }} />}
    >
      <Loaded load={load}>
        {(loaded) => {
          const value = view ?? loaded, seen = progressOf(value.form, marks)
          return (
          <>
            <WalkHead progress={seen} found={value.defects.length + waiting.length} onDefects={openDefects} />
            {seen.seen === 0 && here && <Card title={words.toolsTitle}><Words kind='caption'>{toolsOf(value.form).join(words.list)}</Words></Card>}
            <Tabs id='room' tabs={roomTabs(value, walk, words)} chosen={at} onTap={go} stuck />
            {(trouble ?? isUnsent) && <Section><Notice tone={trouble ? 'red' : 'amber'} icon={trouble ? 'warn' : 'offline'} words={trouble ?? words.unsaved} /></Section>}
            {isResumed && !isUnsent && !trouble && Object.keys(walk.marks).length > 0 && <Section><Notice words={words.resumed} /></Section>}
            {here
              ? <RoomItems room={here} rows={itemRows(value, here, marks, words, waiting)} open={open ?? unseenIn(here, marks)[0]?.code} onOpen={setOpen} onMark={mark} onAdd={(name) => { setRoom(at); addItem(homeId, here.code, name) }} />
              : <MetersCard homeId={homeId} view={value} walk={walk} waiting={waiting} wrong={wrongMeter} onLeft={saveInTime} />}
          </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

type WalkFootProps = { view: InspectionView; walk: Walk; found: number; at: string; busy: boolean; onFine: (whole: boolean) => void; onGo: (room: string) => void; onFinish: () => void }

const WalkFoot = ({ view, walk, found, at, busy, onFine, onGo, onFinish }: WalkFootProps) => {
  const words = useCopy(inspectionCopy)
  const marks = marksOf(view, walk)
  const here = view.form.find(({ code }) => code === at)
  const next = nextRoom(view.form, marks, at)
  const leftHere = here ? unseenIn(here, marks).length : 0
  if (!here && next) return <Foot note={words.left(unseenTotal(view.form, marks), next.name)}><Button id='room-next' words={words.next(next.name)} onTap={() => onGo(next.code)} /></Foot>
  if (!here) {
    const unread = unreadMeters(view, walk)
    return <Foot note={unread.length ? words.leftMeters(unread.join(words.list)) : words.finishNote(found)}><Button id='inspect-finish' words={words.finish} busy={busy} disabled={unread.length > 0} onTap={onFinish} /></Foot>
  }
  if (!next && !leftHere) return <Foot><Button id='room-next' words={words.toMeters} onTap={() => onGo(METERS_TAB)} /></Foot>
  return (
    <Foot note={leftHere ? undefined : words.flatLeft(unseenTotal(view.form, marks))}>
      <Buttons>
        {leftHere
          ? <Button id='room-rest-ok' kind='ghost' words={words.roomRest(leftHere)} onTap={() => onFine(false)} />
          : <Button id='flat-rest-ok' kind='ghost' words={words.flatRest} onTap={() => onFine(true)} />}
        <Button id='room-next' words={next ? words.next(next.name) : words.toMeters} disabled={leftHere > 0} onTap={() => onGo(next?.code ?? METERS_TAB)} />
      </Buttons>
    </Foot>
  )
}
