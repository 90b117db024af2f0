import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { setupCopy } from '@/copy/setup'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { rememberPlace } from '@/platform/last-place'
import { startAt } from '@/platform/navigate'
import { phoneNumberButton, type PhoneCode } from '@/platform/phone-number'
import { newRequestId } from '@/platform/request-id'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { FeesCard } from './fees-card'
import { claimOf, freshSetup, pointOf, type SetupForm } from './setup.view'

const DRAFT = 'setup'
type TextKey = { [K in keyof SetupForm]: SetupForm[K] extends string ? K : never }[keyof SetupForm]

/** The first run of an environment: its code, its manager's phone, and what every paper says of the community. */
export const SetupScreen = () => {
  const words = useCopy(setupCopy)
  const [form, setForm] = useState<SetupForm>(() => freshSetup(newRequestId()))
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => { void readDraft<SetupForm>(DRAFT).then((kept) => { if (kept) setForm({ ...kept.value, code: '' }) }) }, [])
  const change = (part: Partial<SetupForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    // The code opens the environment: it is typed once and not kept.
    void saveDraft(DRAFT, { ...next, code: '' })
  }
  const { missing, input } = claimOf(form, words)
  /** Said at the top, where the page is then turned to: the button lies far below. */
  const say = (said: string) => { setTrouble(said); scrollToTop() }
  const claim = useCommand(async (phone: PhoneCode) => {
    if (!phone.ok) return say(phone.code === 'FAILED' ? words.phoneCode : words.phoneRefused)
    if (!input) return
    const reply = await ask('manager', 'setup.claim', { ...input, phoneCode: phone.value.code })
    if (!reply.ok) return say(troubleWords(reply))
    await dropDraft(DRAFT)
    await rememberPlace(`manager:${reply.value.communityId}`)
    await startAt('manager/overview/index', { communityId: reply.value.communityId })
  })
  const line = (key: TextKey, label: string, example: string, most: number, must = true) => (
    <TextField id={`setup-${key}`} must={must} label={label} value={form[key]} example={example} maxLength={most} onInput={(text) => change({ [key]: text })} />
  )
  return (
    <Screen title={words.bar} foot={<Foot note={missing ? words.left(missing) : words.phoneNote}><Button id='claim' words={words.claim} disabled={!input} busy={claim.busy} native={phoneNumberButton((code) => { void claim.run(code) })} /></Foot>}>
      <TitleBlock title={words.title} note={words.note} />
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      <Section close>
        {line('code', words.code, words.codeExample, 64)}
        {line('name', words.name, words.nameExample, 20)}
      </Section>
      <Card title={words.community}>
        {line('community', words.communityName, words.communityExample, 30)}
        {line('company', words.company, words.companyExample, 60)}
        {line('developer', words.developer, words.developerExample, 60)}
        {line('hotline', words.hotline, words.hotlineExample, 30)}
        <TextField id='setup-buildings' label={words.buildings} value={form.buildings} example={words.buildingsExample} hint={words.buildingsHint} maxLength={140} onInput={(buildings) => change({ buildings })} />
      </Card>
      <Card title={words.place}>
        {line('placeName', words.placeName, words.placeExample, 60)}
        {line('address', words.address, words.addressExample, 120, false)}
        <TextField id='setup-point' must label={words.point} value={form.point} example={words.pointExample} hint={words.pointHint} error={form.point && !pointOf(form.point) ? words.pointWrong : undefined} valid={pointOf(form.point) !== undefined} maxLength={40} onInput={(point) => change({ point })} />
      </Card>
      <FeesCard form={form} change={change} />
    </Screen>
  )
}
