import { useState } from 'react'
import type { LibraryPaper } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { startAt } from '@/platform/navigate'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { CompareSheet, type Compared } from './compare-sheet'
import { DraftCards } from './draft-cards'
import { signingLines, versionWords } from './library.view'
import { PreviewSheet } from './preview-sheet'
import { ReadersCard } from './readers-card'
import { useDocument } from './use-document'
import { VersionsCard } from './versions-card'

type DocumentScreenProps = { communityId: string, code: string }
type Asking = { readonly what: 'publish' } | { readonly what: 'drop' } | { readonly what: 'retire', readonly version: number }

/** One paper: what is in force, how it is signed, the draft, its versions, and who has read it. */
export const DocumentScreen = ({ communityId, code }: DocumentScreenProps) => {
  const words = useCopy(libraryCopy)
  const document = useDocument(communityId, code)
  const { view, draft, hand, trouble, isChanged, problems } = document
  const [asking, setAsking] = useState<Asking>()
  const [isPreview, setPreview] = useState(false)
  const [compared, setCompared] = useState<Compared>()
  const next = (view?.versions[0]?.version ?? 1) + 1
  const said = asking && { publish: { title: words.publishTitle(next), words: words.publishWords, yes: words.yesPublish }, drop: { title: words.dropTitle, words: words.dropWords, yes: words.yesDrop }, retire: { title: words.retireTitle('version' in asking ? asking.version : 0), words: words.retireWords, yes: words.yesRetire } }[asking.what]
  const carryOut = () => {
    setAsking(undefined)
    if (asking?.what === 'publish') void document.publish.run()
    if (asking?.what === 'drop') void document.drop.run()
    if (asking?.what === 'retire') void document.retire.run(asking.version)
  }
  const note = draft?.proposed ? (draft.proposed.isYou ? words.waitsYou : words.waits(draft.proposed.name)) : document.saved && !isChanged ? words.saved : isChanged ? words.changed : undefined
  const foot = view && hand && draft && (
    <Foot note={note}>
      <Buttons>
        {isChanged
          ? <Button id='save-document' words={words.save} busy={document.save.busy} onTap={() => { void document.save.run() }} />
          : <Button id='publish-document' words={draft.proposed ? words.agree : words.publish} busy={document.publish.busy} disabled={problems.length > 0 || draft.proposed?.isYou === true} onTap={() => setAsking({ what: 'publish' })} />}
      </Buttons>
    </Foot>
  )
  return (
    <Screen title={view?.name ?? words.bar} foot={foot} up={() => { void startAt('office/library/index', { communityId }) }}>
      <Loaded load={document.load} cards={4} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {() => view && (
          <>
            <TitleBlock title={view.name} note={[view.classes.map((one) => words.classes[one]).join(words.list), words.uses[view.use]].join(words.dot)} aside={view.sample ? versionWords(view.inForce, !view.current, words) : undefined} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <FactsCard view={view} />
            <Section><Button id='preview' kind='tint' small icon='doc' words={words.preview} onTap={() => setPreview(true)} /></Section>
            {hand && draft && <DraftCards document={document} onCompare={() => setCompared({ from: view.inForce, to: null })} onDrop={() => setAsking({ what: 'drop' })} />}
            {view.sample && !draft && <Section><Button id='write-own' kind='ghost' icon='pen' words={words.edit} busy={document.begin.busy} onTap={() => { void document.begin.run(view.inForce) }} /></Section>}
            <VersionsCard view={view} canBegin={!draft} onRetire={(version) => setAsking({ what: 'retire', version })} onCompare={(from, to) => setCompared({ from, to })} onBegin={(from) => { void document.begin.run(from) }} />
            <ReadersCard view={view} />
          </>
        )}
      </Loaded>
      {view && isPreview && <PreviewSheet communityId={communityId} code={code} onClose={() => setPreview(false)} />}
      {view && compared && <CompareSheet communityId={communityId} code={code} compared={compared} hand={hand} onClose={() => setCompared(undefined)} />}
      <Confirm open={asking !== undefined} title={said?.title ?? ''} words={said?.words ?? ''} yes={said?.yes ?? ''} no={words.no} onYes={carryOut} onNo={() => setAsking(undefined)} />
    </Screen>
  )
}

const FactsCard = ({ view }: { view: LibraryPaper }) => {
  const words = useCopy(libraryCopy)
  const notes = [view.aliases.length ? words.aliases(view.aliases.join(words.list)) : '', !view.sample ? words.madeNote : view.current ? '' : words.sampleNote].filter(Boolean)
  return (
    <>
      {notes.length > 0 && <Card>{notes.map((one) => <Words key={one} kind='caption' tone='quiet'>{one}</Words>)}</Card>}
      {view.signing && <Card title={words.signing}>{signingLines(view.signing, words).map((one) => <Words key={one}>{one}</Words>)}</Card>}
    </>
  )
}
