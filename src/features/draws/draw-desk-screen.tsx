import { useState } from 'react'
import type { DrawBoard } from '@contract/draws'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { Button, Buttons } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { RecordCard, ResultCard, TermsCards } from './draw-cards'
import { DrawForm } from './draw-form'
import { stageOf, titleOf, when } from './draws.view'
import { useDrawDesk } from './use-draw-desk'

/** One draw for its managers: written, published, closed, drawn, put into effect. */
export const DrawDeskScreen = ({ communityId, drawId }: { communityId: string, drawId: string }) => {
  const { words, load, hand, told, isChanged, change, save, turn } = useDrawDesk(communityId, drawId), saying = { words, language: language(), now: now() }, say = words.desk
  const [asking, setAsking] = useState<'publish' | 'run' | 'apply' | 'cancel'>()
  const [typed, setTyped] = useState('')
  const view = load.state === 'ready' ? load.value : undefined, stage = view && stageOf(view, saying.now), shut = () => { setAsking(undefined); setTyped('') }
  const go = (what: 'publish' | 'run' | 'apply' | 'cancel') => { void turn.run(what, typed.trim()).then(shut) }
  const canApply = view?.kind === 'slots' && stage === 'drawn' && view.appliedAt === null

  const footOf = (draw: DrawBoard) => {
    if (stage === 'draft') return <Foot><Buttons><Button id='save-draw' kind={isChanged || !drawId ? 'primary' : 'ghost'} words={say.save} busy={save.busy} onTap={() => { void save.run() }} />{drawId !== '' && !isChanged && <Button id='publish-draw' wide words={say.publish} disabled={draw.problems.length > 0} onTap={() => setAsking('publish')} />}</Buttons></Foot>
    if (stage === 'open' || stage === 'soon') return <Foot note={say.autoClose(when(draw.closesAt, saying))}><Button id='close-draw' disabled words={say.close} onTap={() => undefined} /></Foot>
    if (stage === 'closed' && draw.state === 'open') return <Foot><Button id='close-draw' words={say.close} busy={turn.busy} onTap={() => { void turn.run('close', '') }} /></Foot>
    if (stage === 'closed') return <Foot note={draw.knownAt > saying.now ? say.afterKnown(when(draw.knownAt, saying)) : undefined}><Button id='run-draw' words={say.run} disabled={draw.knownAt > saying.now} onTap={() => setAsking('run')} /></Foot>
    return canApply ? <Foot><Button id='apply-draw' words={say.apply} onTap={() => setAsking('apply')} /></Foot> : undefined
  }
  return (
    <Screen title={words.one} up={() => { void startAt('office/draws/index', { communityId }) }} foot={view && footOf(view)}>
      <Loaded load={load}>
        {(draw) => (
          <>
            <TitleBlock title={titleOf({ ...draw, isIn: false }, saying)} />
            {told && <Notice tone={told.isTrouble ? 'red' : 'pine'} icon={told.isTrouble ? 'warn' : 'check'} words={told.words} />}
            {draw.cancelled && <Notice tone='red' icon='warn' words={words.title.cancelled} note={words.why(draw.cancelled.why)} />}
            {draw.appliedAt !== null && <Notice tone='pine' icon='check' words={say.apply} note={say.applied(when(draw.appliedAt, saying))} />}
            {stage === 'draft' && !isChanged && draw.problems.length > 0 && <Notice tone='amber' icon='warn' words={say.fix(draw.problems.length)} note={draw.problems.map((code) => say.problems[code]).join(words.list)} />}
            {stage === 'draft'
              ? hand && <DrawForm draft={hand.draft} prizeText={hand.prizeText} batches={draw.batches} saying={saying} onChange={change} />
              : <><ResultCard view={draw} saying={saying} /><TermsCards view={draw} saying={saying} /><RecordCard view={draw} saying={saying} /></>}
            {drawId !== '' && stage !== 'cancelled' && draw.appliedAt === null && <Section><Link id='cancel-draw' look='quiet' words={say.cancel} onTap={() => setAsking('cancel')} /></Section>}
          </>
        )}
      </Loaded>
      <Confirm open={asking === 'publish'} title={say.publishTitle} words={say.publishWords} yes={say.publish} no={say.back} busy={turn.busy} onYes={() => go('publish')} onNo={shut} />
      <Confirm open={asking === 'apply'} title={say.apply} words={say.applyWords(view?.earlyAt ? when(view.earlyAt, saying) : '')} yes={say.apply} no={say.back} busy={turn.busy} onYes={() => go('apply')} onNo={shut} />
      <Sheet open={asking === 'run'} title={typed.trim() ? say.runTitle(typed.replace(/\D/g, '')) : say.run} words={say.runWords} onClose={shut} closeLabel={say.shut} foot={<Button id='run-yes' words={say.run} busy={turn.busy} disabled={typed.replace(/\D/g, '').length < 4} onTap={() => go('run')} />}>
        <TextField id='draw-value' must label={view?.source || say.value} hint={say.valueHint} value={typed} maxLength={80} onInput={setTyped} />
      </Sheet>
      <Sheet open={asking === 'cancel'} title={say.cancelTitle} words={say.cancelWords} onClose={shut} closeLabel={say.shut} foot={<Button id='cancel-yes' kind='danger' words={say.cancel} busy={turn.busy} disabled={typed.trim().length < 2} onTap={() => go('cancel')} />}>
        <TextField id='draw-why' must label={say.why} value={typed} maxLength={100} onInput={setTyped} />
      </Sheet>
    </Screen>
  )
}
