import { useState } from 'react'
import { MOST_COUNT, type StockItem } from '@domain/site/site'
import { useCopy } from '@/copy/copy'
import { siteCopy } from '@/copy/site'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import type { InputOf } from '@contract/operation'
import type { site } from '@contract/site'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { countOf } from './site.view'

type Edit = InputOf<(typeof site)['stock']>['edit']
type StockSheetProps = { communityId: string; item: StockItem | null; onClose: () => void; onDone: () => Promise<void> }

/** A line of the store: taken out, put back, or listed anew. */
export const StockSheet = ({ communityId, item, onClose, onDone }: StockSheetProps) => {
  const words = useCopy(siteCopy)
  const [isEditing, setEditing] = useState(item === null)
  const [draft, setDraft] = useState({ name: item?.name ?? '', place: item?.place ?? '', count: '', low: String(item?.low ?? 0), number: '', said: '' })
  const [trouble, setTrouble] = useState<string>()
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const send = useCommand(async (edit: Edit) => {
    const reply = await ask('staff', 'site.stock', { communityId, edit })
    if (reply.ok) await onDone()
    else setTrouble(troubleWords(reply))
  })
  const number = countOf(draft.number), count = item ? item.count : countOf(draft.count), low = countOf(draft.low)
  const move = (sign: 1 | -1) => { if (item && number) void send.run({ what: 'move', id: item.id, change: sign * number, words: draft.said }) }
  const put = () => { if (count !== undefined && low !== undefined) void send.run({ what: 'put', item: { id: item?.id ?? null, name: draft.name, place: draft.place, count, low } }) }
  const foot = isEditing ? <Button id='stock-save' words={words.save} busy={send.busy} disabled={!draft.name.trim() || count === undefined || count > MOST_COUNT || low === undefined} onTap={put} />
    : <Buttons><Button id='stock-back' kind='ghost' words={words.back} disabled={!number || send.busy} onTap={() => move(1)} /><Button wide id='stock-out' words={words.out} busy={send.busy} disabled={!number} onTap={() => move(-1)} /></Buttons>
  return (
    <Sheet open title={item?.name ?? words.addStock} onClose={onClose} closeLabel={words.close} foot={foot}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {isEditing ? (
        <>
          <TextField id='stock-name' must label={words.name} value={draft.name} maxLength={20} example={words.nameExample} onInput={(name) => change({ name })} />
          <TextField id='stock-place' label={words.place} value={draft.place} maxLength={30} example={words.placeExample} onInput={(place) => change({ place })} />
          {!item && <TextField id='stock-count' must label={words.count} keyboard='number' value={draft.count} maxLength={5} onInput={(typed) => change({ count: typed })} />}
          <TextField id='stock-low' label={words.low} keyboard='number' value={draft.low} maxLength={5} onInput={(typed) => change({ low: typed })} />
          {item && <Link id='stock-drop' look='quiet' words={words.drop} onTap={() => { void send.run({ what: 'drop', id: item.id }) }} />}
        </>
      ) : (
        <>
          <TextField id='stock-number' must label={words.number} keyboard='number' value={draft.number} maxLength={5} onInput={(typed) => change({ number: typed })} />
          <TextField id='stock-said' label={words.moveWords} value={draft.said} maxLength={60} example={words.moveExample} onInput={(said) => change({ said })} />
          <Link id='stock-edit' look='quiet' icon='pen' words={words.edit} onTap={() => setEditing(true)} />
        </>
      )}
    </Sheet>
  )
}
