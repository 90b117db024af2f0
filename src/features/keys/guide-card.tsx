import { useState } from 'react'
import type { GuideView, KeyHomeView } from '@contract/keys-store'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { atWords } from '@/copy/when'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Tap } from '@/ui/tap'
import type { Saying } from './key-store.view'

type GuideCardProps = { homeId: string; guide: GuideView; stock: KeyHomeView['stock']; saying: Saying; onDone: (reply: { ok: boolean }) => Promise<void> }

/** What is explained at the first entry, ticked as it is said; the gifts; the owner's signature for both. */
export const GuideCard = ({ homeId, guide, stock, saying: { words, language, now }, onDone }: GuideCardProps) => {
  const [ticked, setTicked] = useState<readonly string[]>(guide.items.filter(({ at }) => at !== null).map(({ code }) => code))
  const when = (at: number) => atWords(at, now, language), isOpen = guide.signed === null
  const tell = useCommand(async () => onDone(await ask('staff', 'keys.tell', { homeId, told: [...ticked] })))
  const give = useCommand(async (stockId: string) => onDone(await ask('staff', 'keys.give', { homeId, stockId })))
  const hasNew = guide.items.some(({ code, at }) => (at !== null) !== ticked.includes(code))
  return (
    <>
      <Card title={words.entry} fit='list'>
        {guide.items.map(({ code, name, note, at, by }) => {
          const row = <ListRow mark={ticked.includes(code) ? 'done' : 'later'} strong words={name} note={at !== null ? words.told(by, when(at)) : note || undefined} />
          return isOpen ? <Tap key={code} id={`told-${code}`} role='checkbox' checked={ticked.includes(code)} label={name} onTap={() => setTicked(ticked.includes(code) ? ticked.filter((one) => one !== code) : [...ticked, code])}>{row}</Tap> : <ListRow key={code} mark={at !== null ? 'done' : 'later'} words={name} note={at !== null ? words.told(by, when(at)) : undefined} />
        })}
        {isOpen && hasNew && <ListRow words=''><Button id='told-save' kind='tint' words={words.tell} busy={tell.busy} onTap={() => { void tell.run() }} /></ListRow>}
        <ListRow quiet words={guide.signed ? words.signed(guide.signed.name, when(guide.signed.at)) : words.unsigned} />
      </Card>
      {guide.gifts.length > 0 && (
        <Card title={words.gifts} fit='list'>
          {guide.gifts.map(({ stockId, name, each, at, by }) => <ListRow key={stockId} icon='gift' strong words={words.gift(name, each)} note={at !== null ? words.given(by, when(at)) : words.left(stock.find((one) => one.stockId === stockId)?.count ?? 0)} aside={at === null && isOpen ? <Button id={`give-${stockId}`} small kind='tint' words={words.give} busy={give.busy} onTap={() => { void give.run(stockId) }} /> : undefined} />)}
        </Card>
      )}
    </>
  )
}
