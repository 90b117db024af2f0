import { useState } from 'react'
import { METERS } from '@domain/inspection/form'
import { ROOM_CODES, ROOM_NAMES } from '@domain/inspection/rooms'
import type { OwnItem, WalkTerms } from '@domain/inspection/terms'
import { useCopy } from '@/copy/copy'
import { walkTermsCopy } from '@/copy/walk-terms'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { hundredthsOf, readingWords } from './inspection.view'

const roomName = (code: string): string => ROOM_NAMES[code] ?? code
type Draft = { readonly terms: WalkTerms; readonly most: Readonly<Record<string, string>> }
/** As it is sent: what is empty is left out, so that it is as shipped. */
const sent = ({ terms: { items = [], goods = [], hasHeat }, most }: Draft) => {
  const limits = Object.fromEntries(Object.entries(most).flatMap(([code, text]) => { const reading = hundredthsOf(text); return reading === undefined ? [] : [[code, reading]] }))
  return {
    ...(items.length ? { items: items.map((one) => ({ ...one, room: one.room as (typeof ROOM_CODES)[number] })) } : {}), ...(goods.length ? { goods: goods.map((one) => ({ ...one })) } : {}),
    ...(Object.keys(limits).length ? { most: limits } : {}), ...(hasHeat ? { hasHeat } : {})
  }
}

/** What a community has of its own in inspections: items, goods, meters. */
export const TermsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(walkTermsCopy)
  const load = useLoad(() => ask('manager', 'inspection.terms', { communityId }))
  const [changed, setChanged] = useState<Draft>()
  const [item, setItem] = useState({ room: 'kitchen', name: '', standard: '', days: '' })
  const [thing, setThing] = useState({ name: '', count: '1' })
  const [said, setSaid] = useState<{ readonly tone: 'pine' | 'red'; readonly words: string }>()
  const kept: WalkTerms = load.state === 'ready' ? load.value.terms : {}
  const draft: Draft = changed ?? { terms: kept, most: Object.fromEntries(Object.entries(kept.most ?? {}).map(([code, reading]) => [code, readingWords(reading)])) }
  const { items = [], goods = [], hasHeat = false } = draft.terms
  const put = (terms: WalkTerms) => { setSaid(undefined); setChanged({ ...draft, terms: { ...draft.terms, ...terms } }) }
  const save = useCommand(async () => {
    const reply = await ask('manager', 'inspection.setTerms', { communityId, terms: sent(draft) })
    setSaid(reply.ok ? { tone: 'pine', words: words.saved(reply.value.homes) } : { tone: 'red', words: troubleWords(reply) })
    if (reply.ok) { load.put({ terms: sent(draft) }); setChanged(undefined) }
  })
  const addItem = () => {
    const name = item.name.replace(/[.:$]/g, '').trim(), days = Number(item.days), standard = item.standard.trim()
    if (name.length < 2) return
    put({ items: [...items, { room: item.room, name, ...(standard ? { standard } : {}), ...(days >= 1 && days <= 60 ? { trialDays: days } : {}) } satisfies OwnItem] })
    setItem({ ...item, name: '', standard: '', days: '' })
  }
  const addThing = () => {
    const name = thing.name.trim(), count = Number(thing.count)
    if (!name || !(count >= 1 && count <= 99)) return
    put({ goods: [...goods, { name, count }] })
    setThing({ name: '', count: '1' })
  }
  const dropped = (at: number, id: string, from: () => void) => <Link id={`${id}-${at}-remove`} small words={words.remove} onTap={from} />
  return (
    <Screen title={words.bar} foot={changed && <Foot><Button id='terms-save' words={words.save} busy={save.busy} onTap={() => { void save.run() }} /></Foot>}>
      <Loaded load={load}>
        {() => (
          <>
            <TitleBlock title={words.bar} note={words.note} />
            {said && <Section wide><Notice tone={said.tone} icon={said.tone === 'red' ? 'warn' : 'check'} words={said.words} /></Section>}
            <Card title={words.items} aside={words.itemsNote}>
              {items.length === 0 && <ListRow quiet words={words.none} />}
              {items.map((one, at) => <ListRow key={`${one.room}-${one.name}`} words={words.line(roomName(one.room), one.name)} note={[one.standard, one.trialDays ? words.trialNote(one.trialDays) : ''].filter(Boolean).join(' · ') || undefined} aside={dropped(at, 'item', () => put({ items: items.filter((_, place) => place !== at) }))} />)}
              <PickField id='item-room' kind='options' label={words.room} shown={roomName(item.room)} options={ROOM_CODES.map(roomName)} chosen={ROOM_CODES.indexOf(item.room as never)} onPick={(at) => setItem({ ...item, room: ROOM_CODES[at] ?? item.room })} />
              <TextField id='item-name' label={words.name} value={item.name} maxLength={20} example={words.nameExample} onInput={(name) => setItem({ ...item, name })} action={{ words: words.add, onTap: addItem }} />
              <TextField id='item-standard' label={words.standard} value={item.standard} maxLength={60} onInput={(standard) => setItem({ ...item, standard })} />
              <TextField id='item-days' label={words.trial} value={item.days} keyboard='number' maxLength={2} onInput={(days) => setItem({ ...item, days })} />
            </Card>
            <Card title={words.goods} aside={words.goodsNote}>
              {goods.map((one, at) => <ListRow key={one.name} words={words.goodsLine(one.name, one.count)} aside={dropped(at, 'thing', () => put({ goods: goods.filter((_, place) => place !== at) }))} />)}
              <TextField id='thing-name' label={words.goodsName} value={thing.name} maxLength={20} example={words.goodsExample} onInput={(name) => setThing({ ...thing, name })} action={{ words: words.add, onTap: addThing }} />
              <TextField id='thing-count' label={words.count} value={thing.count} keyboard='number' maxLength={2} onInput={(count) => setThing({ ...thing, count })} />
            </Card>
            <Card title={words.meters} aside={words.mostUsual}>
              <Chips id='meters' many label={words.meters} chosen={hasHeat ? ['heat'] : []} options={[{ value: 'heat', words: words.heat }]} onTap={() => put({ hasHeat: !hasHeat })} />
              {METERS.filter(({ code }) => code !== 'heat' || hasHeat).map(({ code, name, unit }) => <TextField key={code} id={`most-${code}`} label={words.most(name, unit)} value={draft.most[code] ?? ''} keyboard='digit' maxLength={11} onInput={(text) => setChanged({ ...draft, most: { ...draft.most, [code]: text } })} />)}
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
