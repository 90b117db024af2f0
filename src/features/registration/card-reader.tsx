import { useState } from 'react'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Consent } from '@/ui/consent'
import { Words } from '@/ui/words'
import { addPhotos, newestSent } from './materials.store'

type Props = { homeId: string, words: RegistrationWords, onRead: (idNumber: string) => void }
const CARD = 'id-card'

/** Fills the number in from a photo, where a reader is set up: by the owner's consent, for the owner to check. The photo is handed in with the papers. */
export const CardReader = ({ homeId, words, onRead }: Props) => {
  const [consents, setConsents] = useState(false)
  const [said, setSaid] = useState<{ readonly tone: 'pine' | 'red', readonly words: string }>()
  const read = useCommand(async () => {
    const before = newestSent(homeId, CARD)
    await addPhotos(homeId, CARD, 1)
    const fileId = newestSent(homeId, CARD)
    if (!fileId || fileId === before) return
    const reply = await ask('owner', 'registration.readCard', { homeId, fileId, consents: true })
    setSaid(reply.ok ? { tone: 'pine', words: words.readCardDone } : { tone: 'red', words: troubleWords(reply) })
    if (reply.ok) onRead(reply.value.idNumber)
  })
  return (
    <>
      <Consent id='consent-read-card' words={words.readCardConsent} given={consents} onTap={() => setConsents(!consents)} />
      <Button id='read-card' kind='ghost' icon='camera' words={words.readCard} busy={read.busy} disabled={!consents} onTap={() => { void read.run() }} />
      {said && <Words kind='caption' tone={said.tone} live>{said.words}</Words>}
    </>
  )
}
