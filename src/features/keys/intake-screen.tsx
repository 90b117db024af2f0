import { useState } from 'react'
import type { KeyBoard } from '@contract/keys-store'
import type { TakenRow } from '@domain/keys/key-book'
import { mismatches, total } from '@domain/keys/key-issue'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { replacePage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { ListSheet } from './list-sheet'
import { RowSheet } from './row-sheet'
import { lotSum, rowsDue, rowsWith, wrongWords } from './key-store.view'

const SOURCES = ['developer', 'made'] as const

/** Keys come in: by a building's list, a pasted list or home by home; what differs from what is due is named before it is sent. */
export const IntakeScreen = ({ communityId, building }: { communityId: string; building: string }) => {
  const words = useCopy(keyStoreCopy)
  const load = useLoad(() => ask('staff', 'keys.board', { communityId, building }))
  const [head, setHead] = useState<{ source: (typeof SOURCES)[number]; from: string; words: string; place: string }>({ source: 'developer', from: '', words: '', place: '' })
  const [rows, setRows] = useState<readonly TakenRow[]>([])
  const [open, setOpen] = useState<TakenRow | 'new' | 'list'>()
  const [trouble, setTrouble] = useState<string>()
  const view = load.state === 'ready' ? load.value : undefined
  const sum = lotSum(rows, view?.kinds ?? [])
  const send = useCommand(async () => {
    const reply = await ask('staff', 'keys.takeIn', { communityId, building, source: head.source, from: head.from, words: head.words, rows: rows.map(({ home, counts, place }) => ({ home, counts: { ...counts }, place: place || head.place })) })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    await replacePage('site/key-register/index', { communityId, building })
  })
  const keep = (more: readonly TakenRow[]) => { setRows(rowsWith(rows, more)); setOpen(undefined); setTrouble(undefined) }
  return (
    <Screen title={words.intakeBar} foot={view && <Foot note={sum.differs ? words.differs(sum.differs) : undefined}><Button id='lot-send' words={rows.length ? words.send(sum.homes, sum.pieces) : words.rowsNone} disabled={!sum.pieces || !head.from.trim()} busy={send.busy} onTap={() => { void send.run() }} /></Foot>}>
      <Loaded load={load}>
        {(value) => (
          <>
            <TitleBlock title={words.buildingName(value.building)} note={words.intakeNote} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Card>
              <FieldFrame label={words.source}><Segmented id='source' label={words.source} chosen={head.source} onTap={(source) => setHead({ ...head, source })} options={SOURCES.map((value2) => ({ value: value2, words: words.sources[value2] }))} /></FieldFrame>
              <TextField id='lot-from' must label={words.giver} value={head.from} maxLength={30} example={words.giverExample} onInput={(from) => setHead({ ...head, from })} />
              <TextField id='lot-place' label={words.placeAll} value={head.place} maxLength={20} example={words.placeExample} onInput={(place) => setHead({ ...head, place })} />
              <TextField id='lot-words' label={words.words} value={head.words} maxLength={100} example={words.wordsExample} onInput={(said) => setHead({ ...head, words: said })} />
            </Card>
            <Ways view={value} onRows={keep} onOpen={setOpen} />
            <Lot rows={rows} view={value} onOpen={setOpen} />
            {open === 'list' && <ListSheet building={building} kinds={value.kinds} onClose={() => setOpen(undefined)} onRead={keep} />}
            {open && open !== 'list' && <RowSheet building={building} kinds={value.kinds} row={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} onSet={(row) => keep([row])} onDrop={(home) => { setRows(rows.filter((one) => one.home !== home)); setOpen(undefined) }} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Ways = ({ view, onRows, onOpen }: { view: KeyBoard; onRows: (rows: readonly TakenRow[]) => void; onOpen: (what: 'new' | 'list') => void }) => {
  const words = useCopy(keyStoreCopy), due = rowsDue(view)
  return (
    <Card fit='list'>
      {due.length > 0 && <ListRow id='lot-fill' icon='list' words={words.fill(due.length)} onTap={() => onRows(due)} />}
      <ListRow id='lot-paste' icon='doc' words={words.paste} onTap={() => onOpen('list')} />
      <ListRow id='lot-add' icon='plus' words={words.addHome} onTap={() => onOpen('new')} />
    </Card>
  )
}

const Lot = ({ rows, view, onOpen }: { rows: readonly TakenRow[]; view: KeyBoard; onOpen: (row: TakenRow) => void }) => {
  const words = useCopy(keyStoreCopy), list = useGrowing(rows)
  if (!rows.length) return null
  return (
    <>
      <Card title={words.rows(rows.length)} fit='list'>
        {list.shown.map((row) => { const wrong = wrongWords(mismatches(view.kinds, row.counts), words), note = [row.place, wrong].filter(Boolean).join(words.gap); return <ListRow key={row.home} id={`lot-${row.home}`} strong words={row.home} {...(note ? { note } : {})} aside={<Pill tone={wrong ? 'red' : 'plain'} words={words.pieces(total(row.counts))} />} onTap={() => onOpen(row)} /> })}
      </Card>
      <MoreRows list={list} />
    </>
  )
}
