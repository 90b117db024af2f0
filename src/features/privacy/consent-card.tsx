import { useState } from 'react'
import type { ConsentView } from '@contract/privacy'
import { purposeTexts } from '@domain/privacy/purposes'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { deviceName } from '@/platform/device-name'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Sheet } from '@/ui/sheet'
import { consentRow, type Saying } from './privacy.view'

type Props = { homeId: string, consents: readonly ConsentView[], saying: Saying, onChanged: () => void }
const PARTS = ['data', 'use', 'kept', 'back'] as const

/** Each purpose by itself: read it in full, agree, or take it back knowing what follows. */
export const ConsentCard = ({ homeId, consents, saying, onChanged }: Props) => {
  const { words, language } = saying
  const [shown, setShown] = useState<ConsentView>()
  const [leaving, setLeaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const turn = useCommand(async (to: 'agree' | 'withdraw') => {
    if (!shown) return
    const { purpose } = shown
    const reply = to === 'agree' ? await ask('owner', 'privacy.consent', { homeId, purposes: [purpose], device: deviceName().slice(0, 60) }) : await ask('owner', 'privacy.withdraw', { homeId, purpose })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setLeaving(false)
    if (!reply.ok) return
    setShown(undefined)
    onChanged()
  })
  const text = shown && purposeTexts[shown.purpose], row = shown && consentRow(shown, saying)
  return (
    <>
      <Card fit='list' title={words.consents}>
        {consents.map((consent) => {
          const one = consentRow(consent, saying)
          return <ListRow key={consent.purpose} id={`consent-${consent.purpose}`} strong words={one.words} note={one.note} aside={<Pill words={one.pill} tone={one.tone} />} onTap={() => { setTrouble(undefined); setShown(consent) }} />
        })}
      </Card>
      <Sheet
        open={!!shown && !leaving} title={text?.name[language] ?? ''} onClose={() => setShown(undefined)} closeLabel={words.close}
        foot={row?.can === 'agree' ? <Button id='consent-agree' words={words.agree} busy={turn.busy} onTap={() => { void turn.run('agree') }} /> : row?.can === 'withdraw' ? <Button id='consent-withdraw' kind='ghost' words={words.withdraw} onTap={() => setLeaving(true)} /> : undefined}
      >
        {trouble && <Notice tone='red' icon='warn' words={trouble} />}
        {text && <KeyValues lined pairs={PARTS.map((part) => ({ key: part, words: words.parts[part], value: text[part][language] }))} />}
      </Sheet>
      <Confirm open={leaving} danger title={words.withdrawTitle(text?.name[language] ?? '')} words={text?.back[language] ?? ''} yes={words.withdraw} no={words.keep} busy={turn.busy} onYes={() => { void turn.run('withdraw') }} onNo={() => setLeaving(false)} />
    </>
  )
}
