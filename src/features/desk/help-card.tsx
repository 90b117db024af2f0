import { useState } from 'react'
import type { HouseholdView } from '@contract/desk'
import { communityOf } from '@domain/kernel/ids'
import { PACK, type PackCode } from '@domain/movein/pack'
import { useCopy } from '@/copy/copy'
import { deskHelpCopy } from '@/copy/desk-help'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'

type HelpCardProps = { view: Pick<HouseholdView, 'homeId' | 'label' | 'short' | 'next' | 'pack' | 'communityName'>; onChanged: () => Promise<unknown> }

/** What may be said now, what lies ready for this household, who goes with it, and whom to ask for help. */
export const HelpCard = ({ view: { homeId, label, short, next, pack = [], communityName }, onChanged }: HelpCardProps) => {
  const words = useCopy(deskHelpCopy), communityId = communityOf(homeId), line = next === 'archive' && communityName ? words.welcome(communityName) : words.lines[next]
  const [draft, setDraft] = useState<readonly PackCode[]>()
  const [trouble, setTrouble] = useState<string>()
  const save = useCommand(async () => {
    const reply = await ask('staff', 'desk.pack', { homeId, packed: [...(draft ?? [])] })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setDraft(undefined)
    await onChanged()
  })
  return (
    <>
      <Card fit='list'>
        {line && <ListRow icon='mic' words={line} note={words.say} />}
        <ListRow id='household-pack' icon='bag' words={words.pack} note={words.packNote} aside={words.packed(pack.length, PACK.length)} onTap={() => setDraft(pack)} />
        <ListRow id='household-where' icon='users' words={words.where} note={words.whereNote} onTap={() => { void openPage('site/people/index', { communityId, homeId, label }) }} />
        <ListRow id='household-queue' icon='bell' words={words.queue} note={words.queueNote} onTap={() => { void openPage('site/queue/index', { communityId, homeId }) }} />
        <ListRow id='household-errand' icon='send' words={words.errand} note={words.errandNote} onTap={() => { void openPage('site/errands/index', { communityId, room: short }) }} />
      </Card>
      <Sheet open={draft !== undefined} title={words.packTitle} onClose={() => setDraft(undefined)} closeLabel={words.close} foot={<Button id='pack-save' words={words.save} busy={save.busy} onTap={() => { void save.run() }} />}>
        {trouble && <Notice tone='red' icon='warn' words={trouble} />}
        <Chips id='pack' many label={words.packTitle} chosen={draft ?? []} options={PACK.map((value) => ({ value, words: words.items[value] }))} onTap={(code) => setDraft((before = []) => (before.includes(code) ? before.filter((one) => one !== code) : [...before, code]))} />
      </Sheet>
    </>
  )
}
