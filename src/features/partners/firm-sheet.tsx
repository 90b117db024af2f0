import { useState } from 'react'
import type { FirmView } from '@contract/partners'
import { TRADES, type Trade } from '@domain/defects/trades'
import { useCopy } from '@/copy/copy'
import { partnersCopy } from '@/copy/partners'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

/** A firm's name and its trades; a trade taken here leaves the firm that had it. */
export const FirmSheet = ({ communityId, firm, onClose, onSaved }: { communityId: string; firm: FirmView | null; onClose: () => void; onSaved: () => void }) => {
  const words = useCopy(partnersCopy)
  const [name, setName] = useState(firm?.name ?? '')
  const [trades, setTrades] = useState<readonly Trade[]>(firm?.trades ?? [])
  const [trouble, setTrouble] = useState<string>()
  const save = useCommand(async () => {
    const reply = await ask('manager', 'partners.save', { communityId: communityId, firmId: firm?.id ?? null, name: name.trim(), trades: [...trades] })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    onSaved()
  })
  return (
    <Sheet open title={firm?.name ?? words.add} onClose={onClose} closeLabel={words.close} foot={<Button id='firm-save' words={words.save} busy={save.busy} disabled={name.trim().length < 2} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      <TextField id='firm-name' must label={words.name} value={name} onInput={setName} maxLength={30} example={words.nameExample} />
      <FieldFrame label={words.trades}>
        <Chips id='trade' many label={words.trades} chosen={trades} options={TRADES.map((trade) => ({ value: trade.code, words: language() === 'en' ? trade.nameEn : trade.name }))} onTap={(code) => setTrades((before) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]))} />
      </FieldFrame>
    </Sheet>
  )
}
