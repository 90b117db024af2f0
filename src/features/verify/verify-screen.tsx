import { useEffect, useState } from 'react'
import type { VerifyView } from '@contract/verify'
import { useCopy } from '@/copy/copy'
import { verifyCopy } from '@/copy/verify'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { scan } from '@/platform/scan'
import { useCommand } from '@/platform/use-command'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { CheckedCards } from './checked-cards'
import { CompareCard } from './compare-card'
import { codeIn } from './verify.view'

/** Is this dossier genuine? For anybody who holds one: by the code on its cover, then by the file itself. */
export const VerifyScreen = ({ code }: { code: string | undefined }) => {
  const words = useCopy(verifyCopy), saying = { words, language: language() }
  const [text, setText] = useState(code ?? '')
  const [view, setView] = useState<VerifyView>()
  const [trouble, setTrouble] = useState<string>()
  const check = useCommand(async (typed: string) => {
    const asked = codeIn(typed)
    setView(undefined)
    if (!asked) return setTrouble(words.codeWrong)
    setText(asked)
    const reply = await ask('owner', 'verify.check', { code: asked })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setView(reply.value)
  })
  const look = useCommand(async () => {
    const seen = await scan()
    if (!seen.ok) return
    const found = codeIn(seen.value)
    if (found) await check.run(found); else setTrouble(words.scanWrong)
  })
  useEffect(() => { if (code) void check.run(code) }, [code])
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/launch/index') }}>
      <TitleBlock title={words.title} note={words.note} />
      <Card>
        <TextField id='verify-code' label={words.code} example={words.example} value={text} maxLength={20} onInput={(next) => { setText(next); setTrouble(undefined) }} {...(trouble === words.codeWrong ? { error: trouble } : {})} />
        <Buttons>
          <Button id='verify-scan' kind='ghost' icon='scan' words={words.scan} busy={look.busy} onTap={() => { void look.run() }} />
          <Button id='verify-go' wide words={words.go} busy={check.busy} disabled={!text.trim()} onTap={() => { void check.run(text) }} />
        </Buttons>
      </Card>
      {trouble && trouble !== words.codeWrong && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      {view?.state === 'unknown' && <Section wide><Notice tone='red' icon='warn' words={words.unknown} note={words.unknownNote} /></Section>}
      {view && view.state !== 'unknown' && (
        <>
          <CheckedCards view={view} saying={saying} />
          <CompareCard key={view.papers} view={view} words={words} />
        </>
      )}
    </Screen>
  )
}
