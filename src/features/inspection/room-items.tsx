import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Mark } from '@domain/inspection/inspection'
import { useCopy } from '@/copy/copy'
import { inspectionCopy } from '@/copy/inspection'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { Tap } from '@/ui/tap'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import type { ItemRow } from './inspection.view'
import './inspection.scss'

type RoomItemsProps = {
  room: { readonly code: string; readonly name: string }
  rows: readonly ItemRow[]
  /** The item whose standard is shown. */
  open: string | undefined
  onOpen: (item: string) => void
  onMark: (item: string, mark: Mark) => void
  onAdd: (name: string) => void
}

/** A room's items, each with its two answers; the open one says what is right and how to see it. */
export const RoomItems = ({ room, rows, open, onOpen, onMark, onAdd }: RoomItemsProps) => (
  <>
    {rows.map((row) => (row.item.code === open
      ? <OpenItem key={row.item.code} room={room} row={row} onMark={(mark) => onMark(row.item.code, mark)} />
      : <Item key={row.item.code} room={room} row={row} onOpen={() => onOpen(row.item.code)} onMark={(mark) => onMark(row.item.code, mark)} />))}
    <OwnItem key={room.code} onAdd={onAdd} />
  </>
)

/** One more item of this room, by its name. */
const OwnItem = ({ onAdd }: { onAdd: (name: string) => void }) => {
  const words = useCopy(inspectionCopy)
  const [name, setName] = useState<string>()
  const said = name?.replace(/[.:$]/g, '').trim() ?? ''
  return (
    <Section close>
      {name === undefined
        ? <Link id='item-add' icon='plus' words={words.addItem} onTap={() => setName('')} />
        : <TextField id='item-name' label={words.itemName} value={name} maxLength={20} focus example={words.itemExample} onInput={setName} action={{ words: words.add, onTap: () => { if (said.length > 1) { onAdd(said); setName(undefined) } } }} />}
    </Section>
  )
}

type ItemProps = { room: RoomItemsProps['room']; row: ItemRow; onMark: (mark: Mark) => void }

const Answers = ({ room, row, onMark, large }: ItemProps & { large?: boolean }) => {
  const words = useCopy(inspectionCopy)
  return (
    <Segmented
      id={`mark-${room.code}-${row.item.code}`} label={row.item.name} chosen={row.mark} onTap={onMark} {...(large ? { large } : {})}
      options={[{ value: 'ok', words: words.ok, icon: 'check' }, { value: 'bad', words: large ? words.badLarge : words.bad, icon: 'warn', tone: 'red' }]}
    />
  )
}

const Item = ({ room, row, onOpen, onMark }: ItemProps & { onOpen: () => void }) => (
  <Section close>
    <View className='walk-row'>
      <Tap id={`item-${room.code}-${row.item.code}`} className='walk-row__words' label={row.item.name} onTap={onOpen}>
        <Words>{row.item.name}</Words>
        {row.note && <Words kind='caption' tone='red'>{row.note}</Words>}
      </Tap>
      <Answers room={room} row={row} onMark={onMark} />
    </View>
  </Section>
)

const OpenItem = ({ room, row, onMark }: ItemProps) => {
  const words = useCopy(inspectionCopy)
  const { name, standard, method, tools, trialDays } = row.item
  return (
    <Card title={name} aside={words.place(room.name, row.at)}>
      {row.note && <Words kind='caption' tone='red'>{row.note}</Words>}
      <View className='walk-facts'>
        <KeyValues fit={language() === 'en' ? 'side' : 'narrow'} pairs={[{ key: 'standard', words: words.standard, value: standard, strong: true }, { key: 'method', words: words.method, value: method }, { key: 'tools', words: words.tools, value: tools }, { key: 'trial', words: words.trial, value: trialDays ? words.trialDays(trialDays) : '' }].filter(({ value }) => value)} />
      </View>
      <Answers room={room} row={row} onMark={onMark} large />
    </Card>
  )
}
