import { useState } from 'react'
import type { KeyBoard } from '@contract/keys-store'
import type { GiftKind } from '@domain/keys/entry-guide'
import { MOST_GIFTS, MOST_GUIDE, MOST_KINDS, usageOf } from '@domain/keys/key-kinds'
import type { StockItem } from '@domain/site/site'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { freshCode, SettingSheet, type Setting } from './setting-sheet'

type Draft = Pick<KeyBoard, 'kinds' | 'guide' | 'gifts'>
const draftOf = ({ usual, guide, gifts }: KeyBoard): Draft => ({ kinds: usual, guide, gifts })
const put = <T,>(list: readonly T[], at: number, one: T | null): readonly T[] => (one === null ? list.filter((_, i) => i !== at) : at < list.length ? list.map((before, i) => (i === at ? one : before)) : [...list, one])

/** The community's kinds of keys with their usage, what is explained at a first entry, and which gifts of the store a home is given. */
export const SettingsScreen = ({ communityId, building }: { communityId: string; building: string }) => {
  const words = useCopy(keyStoreCopy)
  const load = useLoad(() => ask('staff', 'keys.board', { communityId, building: building || null }))
  const [stock, setStock] = useState<readonly StockItem[]>([])
  const [draft, setDraft] = useState<Draft>()
  const [open, setOpen] = useState<Setting>()
  const [said, setSaid] = useState<{ tone: 'red' | 'pine'; words: string }>()
  const now = draft ?? (load.state === 'ready' ? draftOf(load.value) : undefined)
  const save = useCommand(async ({ kinds, guide, gifts }: Draft) => {
    const reply = await ask('manager', 'keys.settings', { communityId, kinds: [...kinds], guide: [...guide], gifts: [...gifts] })
    setSaid(reply.ok ? { tone: 'pine', words: words.saved } : { tone: 'red', words: troubleWords(reply) })
    if (reply.ok) setDraft(undefined)
    if (reply.ok) await load.reload()
  })
  const change = (part: Partial<Draft>) => { if (now) setDraft({ ...now, ...part }); setOpen(undefined); setSaid(undefined) }
  const pickGift = useCommand(async (one: GiftKind, at: number) => {
    const reply = await ask('staff', 'site.open', { communityId })
    if (!reply.ok) return setSaid({ tone: 'red', words: troubleWords(reply) })
    if (!reply.value.stock.length) return setSaid({ tone: 'red', words: words.stockNone })
    setStock(reply.value.stock)
    setOpen({ of: 'gifts', at, one })
  })
  return (
    <Screen title={words.setBar} foot={draft && <Foot><Button id='set-save' words={words.save} busy={save.busy} onTap={() => { void save.run(draft) }} /></Foot>}>
      <Loaded load={load}>
        {() => now && (
          <>
            {said && <Section wide><Notice tone={said.tone} icon={said.tone === 'red' ? 'warn' : 'check'} words={said.words} /></Section>}
            <Card title={words.kinds} aside={now.kinds.length < MOST_KINDS && <Link id='kind-add' icon='plus' words={words.add} onTap={() => setOpen({ of: 'kinds', at: now.kinds.length, one: { code: freshCode('key', now.kinds), name: '', note: '', count: 1 } })} />} fit='list'>
              <ListRow quiet words={words.kindsNote} />
              {now.kinds.map((one, at) => <ListRow key={one.code} id={`kind-${one.code}`} strong words={one.name} note={usageOf(one) || undefined} aside={words.pieces(one.count)} onTap={() => setOpen({ of: 'kinds', at, one: { ...one, usage: usageOf(one) } })} />)}
            </Card>
            <Card title={words.entry} aside={now.guide.length < MOST_GUIDE && <Link id='guide-add' icon='plus' words={words.add} onTap={() => setOpen({ of: 'guide', at: now.guide.length, one: { code: freshCode('guide', now.guide), name: '', note: '' } })} />} fit='list'>
              {now.guide.map((one, at) => <ListRow key={one.code} id={`guide-${one.code}`} strong words={one.name} note={one.note || undefined} onTap={() => setOpen({ of: 'guide', at, one })} />)}
            </Card>
            <Card title={words.gifts} aside={now.gifts.length < MOST_GIFTS && <Link id='gift-add' icon='plus' words={words.add} onTap={() => { void pickGift.run({ stockId: '', name: '', each: 1 }, now.gifts.length) }} />} fit='list'>
              {now.gifts.map((one, at) => <ListRow key={one.stockId} id={`gift-${one.stockId}`} icon='gift' strong words={words.gift(one.name, one.each)} onTap={() => { void pickGift.run(one, at) }} />)}
              {!now.gifts.length && <ListRow quiet words={words.giftNone} />}
            </Card>
            {open && (
              <SettingSheet
                setting={open} stock={stock} onClose={() => setOpen(undefined)}
                onSet={(next) => (next.of === 'kinds' ? change({ kinds: put(now.kinds, next.at, next.one) }) : next.of === 'guide' ? change({ guide: put(now.guide, next.at, next.one) }) : change({ gifts: put(now.gifts, next.at, next.one) }))}
                onDrop={open.at >= now[open.of].length ? undefined : () => (open.of === 'kinds' ? change({ kinds: put(now.kinds, open.at, null) }) : open.of === 'guide' ? change({ guide: put(now.guide, open.at, null) }) : change({ gifts: put(now.gifts, open.at, null) }))}
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
