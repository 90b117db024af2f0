import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { sessionCopy } from '@/copy/session'
import { Screen } from '@/frame/screen'
import { forgetPlace, rememberPlace } from '@/platform/last-place'
import { startAt } from '@/platform/navigate'
import { phoneNumberButton, type PhoneCode } from '@/platform/phone-number'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { proveCrew, proveOwner, type Answer } from './prove'
import { isIdTail } from './session.view'

/** Two proofs, one tap: WeChat's phone button sends both. */
export const BindForm = ({ community }: { community: string }) => {
  const words = useCopy(sessionCopy)
  const [asCrew, setAsCrew] = useState(false)
  const [idTail, setIdTail] = useState('')
  const [answer, setAnswer] = useState<Answer>()
  const ready = asCrew || isIdTail(idTail)

  const prove = useCommand(async (phone: PhoneCode) => {
    if (!phone.ok) return setAnswer({ kind: 'wrong', words: phone.code === 'FAILED' ? words.phoneCode : words.phoneRefused })
    const proof = { community, phoneCode: phone.value.code, idTail: idTail.trim() }
    const given = await (asCrew ? proveCrew : proveOwner)(proof, words)
    setAnswer(given)
    if (given.kind !== 'known') return
    const [only, ...others] = given.homeIds
    await (only && !others.length ? rememberPlace(only) : forgetPlace())
    await startAt('pages/launch/index')
  })
  const change = (next: boolean) => { setAsCrew(next); setAnswer(undefined) }
  const locked = answer?.kind === 'locked'

  return (
    <Screen
      title={words.bindBar}
      foot={
        <Foot note={words.privacy}>
          <Button id='bind-phone' words={words.phoneTap} disabled={!ready || locked} busy={prove.busy || answer?.kind === 'known'} native={phoneNumberButton((code) => { void prove.run(code) })} />
        </Foot>
      }
    >
      <TitleBlock title={asCrew ? words.joinTitle : words.bindTitle} note={asCrew ? words.joinNote : words.bindNote} />
      {!asCrew && (
        <Section close>
          <TextField
            id='id-tail' label={words.idTail} value={idTail} onInput={setIdTail} keyboard='idcard' maxLength={4} example={words.idTailExample}
            hint={words.idTailHint} valid={isIdTail(idTail)}
          />
        </Section>
      )}
      {answer && answer.kind !== 'known' && <Section><Notice tone='red' icon='warn' words={answer.words} {...(locked ? { note: words.lockedNote } : {})} /></Section>}
      <Section><Link id='bind-switch' words={asCrew ? words.ownerLink : words.staffLink} look='quiet' onTap={() => change(!asCrew)} /></Section>
    </Screen>
  )
}
