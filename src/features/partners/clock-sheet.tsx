import { useState } from 'react'
import { LIMITS, type Hours } from '@domain/defects/clock'
import { useCopy } from '@/copy/copy'
import { partnersCopy } from '@/copy/partners'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { areHours, hoursTyped, type TypedHours } from './partners.view'

/** How soon each step is to be done, in hours. */
export const ClockSheet = ({ communityId, hours, onClose, onSaved }: { communityId: string; hours: Hours; onClose: () => void; onSaved: (homes: number) => void }) => {
  const words = useCopy(partnersCopy)
  const [typed, setTyped] = useState<TypedHours>(() => Object.fromEntries(LIMITS.map((limit) => [limit, { blocking: String(hours[limit].blocking), minor: String(hours[limit].minor) }])) as TypedHours)
  const [trouble, setTrouble] = useState<string>()
  const next = hoursTyped(typed)
  const save = useCommand(async () => {
    const reply = await ask('manager', 'partners.clock', { communityId: communityId, hours: next })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    onSaved(reply.value.homes)
  })
  return (
    <Sheet open title={words.clock} words={words.clockNote} onClose={onClose} closeLabel={words.close} foot={<Button id='clock-save' words={words.save} busy={save.busy} disabled={!areHours(next)} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {LIMITS.map((limit) => (
        <Section key={limit} title={words.limits[limit]}>
          {(['blocking', 'minor'] as const).map((severity) => <TextField key={severity} id={`hours-${limit}-${severity}`} label={words[severity]} value={typed[limit][severity]} keyboard='number' maxLength={4} onInput={(text) => setTyped((before) => ({ ...before, [limit]: { ...before[limit], [severity]: text } }))} />)}
        </Section>
      ))}
    </Sheet>
  )
}
