import { useRef, useState } from 'react'
import type { ErrandsView, ErrandView } from '@contract/errands'
import { useCopy } from '@/copy/copy'
import { errandsCopy } from '@/copy/errands'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Timeline } from '@/ui/timeline'
import { Words } from '@/ui/words'
import { ActForm, type Act } from './act-form'
import { pillOf, stepLines, type Saying } from './errands.view'

type ErrandSheetProps = { errandId: string; /** As it was asked for with the page. */ known: ErrandView | undefined; communityId: string; view: ErrandsView; onClose: () => void; onChanged: () => Promise<unknown> }

/** One errand: what it is, where it lies, its way; and what this person may do with it. */
export const ErrandSheet = ({ errandId, known, communityId, view, onClose, onChanged }: ErrandSheetProps) => {
  const words = useCopy(errandsCopy), saying: Saying = { words, language: language(), now: now() }
  const fresh = useRef(known)
  const load = useLoad<'errands.open'>(async () => {
    const value = fresh.current
    fresh.current = undefined
    return value ? { ok: true, value } : ask('staff', 'errands.open', { errandId })
  })
  const [act, setAct] = useState<Act>()
  const [trouble, setTrouble] = useState<string>()
  const errand = load.state === 'ready' ? load.value : undefined
  const changed = async () => { setAct(undefined); await Promise.all([load.reload(), onChanged()]) }
  const take = useCommand(async () => {
    const reply = await ask('staff', 'errands.take', { errandId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    await changed()
  })
  const may = errand?.may ?? [], others = may.filter((one): one is Act => one !== 'taken' && one !== 'done')
  const foot = errand && !act && (may.includes('taken') || may.includes('done')) && (
    <Buttons>
      {may.includes('taken') && <Button wide id='errand-take' words={words.acts.taken} busy={take.busy} onTap={() => { void take.run() }} />}
      {may.includes('done') && <Button wide id='errand-done' words={words.acts.done} onTap={() => setAct('done')} />}
    </Buttons>
  )
  return (
    <Sheet open title={errand?.title ?? words.bar} onClose={onClose} closeLabel={words.close} foot={foot || undefined}>
      <Loaded load={load} inside>
        {(one) => act ? <ActForm act={act} errand={one} view={view} communityId={communityId} onClose={() => setAct(undefined)} onDone={changed} /> : (
          <>
            {trouble && <Notice tone='red' icon='warn' words={trouble} />}
            {one.words && <Words>{one.words}</Words>}
            <KeyValues pairs={pairs(one, saying)} />
            {one.homeId && <Link id='errand-home-open' icon='home' words={one.label} onTap={() => { void openPage('staff/household/index', { homeId: one.homeId ?? '' }) }} />}
            {one.photos.length > 0 && <PhotoGrid id='errand-look' photos={one.photos.map((src, i) => ({ key: String(i), src, state: 'ready' }))} onTap={(key) => { void lookAtPhotos(one.photos, Number(key)) }} />}
            {others.length > 0 && <Buttons>{others.map((each) => <Button key={each} small kind='ghost' id={`errand-${each}`} words={words.acts[each]} onTap={() => setAct(each)} />)}</Buttons>}
            <Section title={words.way}>
              <Timeline moments={stepLines(one, saying).map(({ link, ...line }) => ({ ...line, ...(link ? { children: <Link small icon='photo' words={words.look(1)} onTap={() => { void lookAtPhotos([link], 0) }} /> } : {}) }))} />
            </Section>
          </>
        )}
      </Loaded>
    </Sheet>
  )
}

const pairs = (errand: ErrandView, saying: Saying) => {
  const { words, language: tongue, now: at } = saying, { state, department, holder, level, maker, madeAt, dueAt } = errand
  return [
    { key: 'lies', words: words.lies, value: state === 'waiting' || state === 'held' ? `${words.at(department, holder, level)} ${words.states[state]}` : words.states[state], strong: true },
    { key: 'due', words: words.dueAt, value: `${atWords(dueAt, at, tongue)}${errand.isLate ? `　${pillOf(errand, saying).words}` : ''}` },
    { key: 'maker', words: words.maker, value: `${maker}　${atWords(madeAt, at, tongue)}` }
  ]
}
