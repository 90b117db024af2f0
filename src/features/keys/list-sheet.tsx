import { useState } from 'react'
import type { KeyKind } from '@domain/batch/batch'
import type { TakenRow } from '@domain/keys/key-book'
import { readKeyList } from '@domain/keys/key-list'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

/** A list copied from a sheet, read as a whole or told which line cannot be read. */
export const ListSheet = ({ building, kinds, onClose, onRead }: { building: string; kinds: readonly KeyKind[]; onClose: () => void; onRead: (rows: readonly TakenRow[]) => void }) => {
  const words = useCopy(keyStoreCopy)
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const read = () => {
    const list = readKeyList(text, building, kinds)
    if (list.ok) return onRead(list.value)
    setTrouble(list.code === 'LIST_LINE' ? words.line(list.data.line, list.data.text) : list.code === 'LIST_LONG' ? words.long(list.data.limit) : words.empty)
  }
  return (
    <Sheet open title={words.paste} words={words.pasteNote(kinds.map(({ name }) => name).join(words.list))} onClose={onClose} closeLabel={words.close} foot={<Button id='list-read' words={words.read} disabled={!text.trim()} onTap={read} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <AreaField id='list-text' label={words.paste} value={text} maxLength={20_000} example={words.pasteExample} onInput={setText} />
    </Sheet>
  )
}
