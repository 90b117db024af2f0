import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { registrationCopy } from '@/copy/registration'
import { Loaded } from '@/frame/loaded'
import { PaperBlocks } from '@/frame/paper-blocks'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openDocument } from '@/platform/document-file'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Foot } from '@/ui/foot'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'

/** Every form of the home from the one record, each as it is printed; staff see them masked. */
export const FormsScreen = ({ homeId, unit }: { homeId: string, unit: 'owner' | 'staff' }) => {
  const words = useCopy(registrationCopy)
  const load = useLoad(() => ask(unit, 'registration.forms', { homeId }))
  const [chosen, setChosen] = useState(0)
  const [wrong, setWrong] = useState<string>()
  const paper = load.state === 'ready' ? load.value.papers[chosen] : undefined
  const print = useCommand(async () => {
    if (!paper) return
    const reply = await ask('documents', 'registration.print', { homeId, form: paper.code as 'family-card' })
    setWrong(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) await openDocument(reply.value.link)
  })
  return (
    <Screen title={words.formsBar} foot={paper ? <Foot note={wrong ? <Words kind='caption' tone='red' inline live>{wrong}</Words> : undefined}><Button id='form-print' kind='ghost' icon='printer' words={words.print} busy={print.busy} onTap={() => { void print.run() }} /></Foot> : undefined}>
      <Loaded load={load} cards={2}>
        {({ papers, isMasked }) => (
          <>
            <TitleBlock title={words.formsBar} note={isMasked ? words.formsMasked : words.formsNote} />
            <Section><Chips id='form' label={words.formsBar} options={papers.map(({ title }, at) => ({ value: String(at), words: title }))} chosen={[String(chosen)]} onTap={(at) => setChosen(Number(at))} /></Section>
            {paper && <PaperBlocks paper={paper} edition='' clause={(number) => number} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
