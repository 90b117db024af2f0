import { useState } from 'react'
import type { LotView } from '@contract/parking'
import type { LotId } from '@domain/kernel/ids'
import { isSpaceNo } from '@domain/parking/lot'
import type { Mark } from '@domain/parking/change-lot'
import { homeShort } from '@domain/community/home'
import { readRoomName } from '@domain/roster/room-name'
import { useCopy } from '@/copy/copy'
import { parkingLotsCopy } from '@/copy/parking-lots'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import type { Space } from './lots.view'

export type SpaceDeed = { readonly do: 'give'; readonly home: string } | { readonly do: 'swap'; readonly other: string; readonly otherLotId: LotId | null; readonly why: string } | { readonly do: 'release'; readonly why: string } | { readonly do: 'mark'; readonly mark: Mark; readonly why: string }
type SpaceSheetProps = { one: Space; note: string; /** Of the same type. */ others: LotView['others']; busy: boolean; trouble: string | undefined; onClose: () => void; onDo: (deed: SpaceDeed) => void }
const MARKS = ['free', 'visitor', 'reserved', 'out', 'struck'] as const satisfies readonly Mark[]

/** One space: given to a home, changed for another, taken back, or kept for something. */
export const SpaceSheet = ({ one: { no, space }, note, others, busy, trouble, onClose, onDo }: SpaceSheetProps) => {
  const words = useCopy(parkingLotsCopy)
  const [text, setText] = useState('')
  const [lot, setLot] = useState<LotId | ''>('')
  const [why, setWhy] = useState('')
  const [mark, setMark] = useState<Mark>(space.state === 'assigned' ? 'free' : space.state)
  const isOurs = space.state === 'assigned', room = readRoomName(text), home = room.ok && room.value.unit !== '' ? homeShort(room.value) : '', other = text.trim().toUpperCase()
  const needsWhy = mark === 'reserved' || mark === 'out', isFree = space.state === 'free'
  const main = isOurs
    ? <Button id='space-swap' words={words.moveYes} busy={busy} disabled={!isSpaceNo(other) || why.trim().length < 2} onTap={() => onDo({ do: 'swap', other, otherLotId: lot || null, why })} />
    : isFree && text ? <Button id='space-give' words={words.giveYes} busy={busy} disabled={!home} onTap={() => onDo({ do: 'give', home })} />
      : <Button id='space-mark' words={words.markYes} busy={busy} disabled={mark === space.state || (needsWhy && why.trim().length < 2)} onTap={() => onDo({ do: 'mark', mark, why: needsWhy ? why : '' })} />
  return (
    <Sheet open title={words.spaceTitle(no)} {...(note ? { words: note } : {})} onClose={onClose} closeLabel={words.close} foot={main}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {isOurs && others.length > 0 && <FieldFrame label={words.moveLot}><Chips id='space-lot' label={words.moveLot} chosen={[lot]} onTap={setLot} options={[{ value: '', words: words.thisLot }, ...others.map(({ lotId, name }) => ({ value: lotId, words: name }))]} /></FieldFrame>}
      {isOurs && <TextField id='space-other' label={words.move} value={text} maxLength={12} hint={words.moveNote} onInput={setText} />}
      {isFree && <TextField id='space-home' label={words.give} value={text} maxLength={20} example={words.giveExample} onInput={setText} error={text.length < 5 || home ? undefined : words.homeWrong} />}
      {!isOurs && !text && <FieldFrame label={words.mark}><Chips id='space-as' label={words.mark} chosen={[mark]} onTap={setMark} options={MARKS.map((value) => ({ value, words: words.marks[value] }))} /></FieldFrame>}
      {(isOurs || (needsWhy && !text)) && <TextField id='space-why' label={words.why} value={why} maxLength={isOurs ? 60 : 40} {...(isOurs ? { example: words.whyExample } : {})} onInput={setWhy} />}
      {isOurs && why.trim().length >= 2 && <Link id='space-release' look='quiet' words={words.release} onTap={() => onDo({ do: 'release', why })} />}
    </Sheet>
  )
}
