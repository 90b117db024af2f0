import { useState } from 'react'
import { isIdTail } from '@domain/identity/id-tail'
import { bindCopy } from '@/copy/bind'
import { useCopy } from '@/copy/copy'
import { Screen } from '@/frame/screen'
import { forgetPlace, rememberPlace } from '@/platform/last-place'
import { openPage, startAt } from '@/platform/navigate'
import { phoneNumberButton, type PhoneCode } from '@/platform/phone-number'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { isInviteCode } from './bind.view'
import { proveCrew, proveOwner, provePart, type Answer } from './prove'

/** By ID tail or by invite code as an owner; by phone alone for whom an owner or a manager has named. */
type Way = 'tail' | 'code' | 'part' | 'crew'

/** Two proofs, one tap: WeChat's phone button sends both. */
export const BindForm = ({ community }: { community: string }) => {
  const words = useCopy(bindCopy)
  const [way, setWay] = useState<Way>('tail')
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<Answer>()
  const ready = way === 'tail' ? isIdTail(text) : way === 'code' ? isInviteCode(text) : true

  const prove = useCommand(async (phone: PhoneCode) => {
    if (!phone.ok) return setAnswer({ kind: 'wrong', words: phone.code === 'FAILED' ? words.phoneCode : words.phoneRefused })
    const proof = { community, phoneCode: phone.value.code }
    const given = await (way === 'crew' ? proveCrew(proof, words) : way === 'part' ? provePart(proof, words) : proveOwner({ ...proof, ...(way === 'code' ? { invite: text.trim() } : { idTail: text.trim() }) }, words))
    setAnswer(given)
    if (given.kind !== 'known') return
    const [only, ...others] = given.homeIds
    await (only && !others.length ? rememberPlace(only) : forgetPlace())
    await startAt('pages/launch/index')
  })
  const change = (next: Way) => { setWay(next); setText(''); setAnswer(undefined) }
  const locked = answer?.kind === 'locked'
  const said = { tail: [words.bindTitle, words.bindNote], code: [words.codeTitle, words.codeNote], part: [words.partTitle, words.partNote], crew: [words.joinTitle, words.joinNote] } as const
  const link = (to: Way, name: string, id = `bind-${to}`) => way !== to && <Section><Link id={id} words={name} look='quiet' onTap={() => change(to)} /></Section>

  return (
    <Screen
      title={words.bindBar}
      foot={
        <Foot note={words.privacy}>
          <Button id='bind-phone' words={words.phoneTap} disabled={!ready || locked} busy={prove.busy || answer?.kind === 'known'} native={phoneNumberButton((code) => { void prove.run(code) })} />
        </Foot>
      }
    >
      <TitleBlock title={said[way][0]} note={said[way][1]} />
      {way === 'tail' && (
        <Section close>
          <TextField id='id-tail' label={words.idTail} value={text} onInput={setText} keyboard='idcard' maxLength={4} example={words.idTailExample} hint={words.idTailHint} valid={isIdTail(text)} />
        </Section>
      )}
      {way === 'code' && (
        <Section close>
          <TextField id='invite-code' label={words.code} value={text} onInput={setText} maxLength={12} example={words.codeExample} hint={words.codeHint} valid={isInviteCode(text)} />
        </Section>
      )}
      {answer && answer.kind !== 'known' && <Section><Notice tone='red' icon='warn' words={answer.words} {...(locked ? { note: words.lockedNote } : {})} /></Section>}
      {way === 'tail' || way === 'code'
        ? (
          <>
            {way === 'tail' ? link('code', words.codeLink) : link('tail', words.tailLink)}
            <Section><Link id='bind-ask' words={words.askLink} look='quiet' onTap={() => { void openPage('household/ask/index', { c: community }) }} /></Section>
            {link('part', words.partLink)}
            {link('crew', words.staffLink, 'bind-switch')}
          </>
          )
        : link('tail', words.ownerLink, 'bind-switch')}
    </Screen>
  )
}
