import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { plansCopy } from '@/copy/plans'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type CreateSheetProps = { communityId: string; onClose: () => void; onMade: (planId: string) => void }
const MOST_BATCHES = 20

/** A name and the batches: the rest is laid out around their first day. */
export const CreateSheet = ({ communityId, onClose, onMade }: CreateSheetProps) => {
  const words = useCopy(plansCopy)
  const load = useLoad(() => ask('manager', 'batches.list', { communityId }))
  const rows = load.state === 'ready' ? load.value.rows.filter(({ status }) => status !== 'closed') : []
  const [name, setName] = useState(words.bar)
  const [picked, setPicked] = useState<readonly string[]>()
  const [trouble, setTrouble] = useState<string>()
  const batches = picked ?? (rows.length === 1 ? rows.map(({ batchId }) => batchId) : [])
  const make = useCommand(async () => {
    const reply = await ask('manager', 'plans.create', { communityId, name: name.trim(), batches: [...batches] })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) onMade(reply.value.planId)
  })
  const toggle = (batchId: string) => setPicked(batches.includes(batchId) ? batches.filter((one) => one !== batchId) : [...batches, batchId].slice(0, MOST_BATCHES))
  const foot = load.state === 'ready' && (rows.length
    ? <Button id='plan-make' words={words.makeYes} busy={make.busy} disabled={!name.trim() || batches.length === 0} onTap={() => { void make.run() }} />
    : <Button id='plan-to-batches' words={words.toBatches} onTap={() => { onClose(); void openPage('manager/batch/index', { communityId }) }} />)
  return (
    <Sheet open title={words.makeTitle} {...(rows.length ? { words: words.makeNote } : {})} onClose={onClose} closeLabel={words.close} foot={foot}>
      <Loaded load={load} inside cards={1}>
        {() => (
          <>
            {trouble && <Notice tone='red' icon='warn' words={trouble} />}
            {rows.length === 0 && <Notice tone='amber' icon='info' words={words.makeNone} />}
            {rows.length > 0 && <TextField id='plan-name' must label={words.makeName} value={name} maxLength={40} onInput={setName} />}
            {rows.length > 0 && <FieldFrame must label={words.makeBatches}><Chips id='plan-batch' many label={words.makeBatches} chosen={batches} onTap={toggle} options={rows.map((row) => ({ value: row.batchId, words: row.name }))} /></FieldFrame>}
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
