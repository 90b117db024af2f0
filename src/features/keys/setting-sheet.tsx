import { useState } from 'react'
import type { KeyKind } from '@domain/batch/batch'
import type { GiftKind, GuideItem } from '@domain/keys/entry-guide'
import type { StockItem } from '@domain/site/site'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { NumberStepper } from '@/ui/number-stepper'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

export type Setting = { readonly at: number } & ({ readonly of: 'kinds'; readonly one: KeyKind } | { readonly of: 'guide'; readonly one: GuideItem } | { readonly of: 'gifts'; readonly one: GiftKind })
/** A code nobody has yet: key-a, key-b, … */
export function freshCode (prefix: string, taken: readonly { readonly code: string }[]): string {
  for (let n = 0; ; n++) { const code = `${prefix}-${String.fromCharCode(97 + (n % 26)).repeat(1 + Math.floor(n / 26))}`; if (!taken.some((one) => one.code === code)) return code }
}

type SettingSheetProps = { setting: Setting; stock: readonly StockItem[]; onClose: () => void; onSet: (setting: Setting) => void; /** Not for one that is being added. */ onDrop: (() => void) | undefined }

/** A kind of key, a thing to explain, or a gift. */
export const SettingSheet = ({ setting, stock, onClose, onSet, onDrop }: SettingSheetProps) => {
  const words = useCopy(keyStoreCopy)
  const [draft, setDraft] = useState<Setting>(setting)
  const { one } = draft
  const many = (label: string, value: number, onChange: (value: number) => void) => <ListRow words={label} aside={<NumberStepper id='set-count' value={value} min={1} max={99} label={label} lessLabel={words.less} moreLabel={words.more} onChange={onChange} />} />
  const title = draft.of === 'kinds' ? words.kinds : draft.of === 'guide' ? words.entry : words.gifts
  return (
    <Sheet open title={title} onClose={onClose} closeLabel={words.close} foot={<Button id='set-done' words={words.set} disabled={!one.name.trim()} onTap={() => onSet(draft)} />}>
      {draft.of === 'gifts'
        ? <Chips id='set-stock' label={words.stockPick} chosen={[draft.one.stockId]} onTap={(stockId) => setDraft({ ...draft, one: { ...draft.one, stockId, name: stock.find(({ id }) => id === stockId)?.name ?? draft.one.name } })} options={stock.map(({ id, name, count }) => ({ value: id, words: name, count }))} />
        : <TextField id='set-name' must label={draft.of === 'guide' ? words.guideItem : words.name} value={one.name} maxLength={30} onInput={(name) => setDraft({ ...draft, one: { ...draft.one, name } } as Setting)} />}
      {draft.of === 'kinds' && <TextField id='set-usage' label={words.usage} value={draft.one.usage ?? ''} maxLength={80} onInput={(usage) => setDraft({ ...draft, one: { ...draft.one, usage } })} />}
      {draft.of === 'guide' && <TextField id='set-note' label={words.guideNote1} value={draft.one.note} maxLength={60} onInput={(note) => setDraft({ ...draft, one: { ...draft.one, note } })} />}
      {draft.of === 'kinds' && many(words.count, draft.one.count, (count) => setDraft({ ...draft, one: { ...draft.one, count } }))}
      {draft.of === 'gifts' && many(words.each, draft.one.each, (each) => setDraft({ ...draft, one: { ...draft.one, each } }))}
      {onDrop && <Link id='set-drop' look='quiet' words={words.remove} onTap={onDrop} />}
    </Sheet>
  )
}
