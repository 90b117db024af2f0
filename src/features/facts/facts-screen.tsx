import { useState } from 'react'
import { factsCopy } from '@/copy/facts'
import { useCopy } from '@/copy/copy'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { FactsSheet } from './facts-sheet'
import { factRows } from './facts.view'

/** The estate in figures, each beside its target; managers write them. */
export const FactsScreen = ({ communityId, canEdit }: { communityId: string; canEdit: boolean }) => {
  const words = useCopy(factsCopy)
  const [isOpen, setOpen] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const load = useLoad(() => ask('owner', 'facts.open', { communityId }), `facts:${communityId}`)
  return (
    <Screen title={words.bar} foot={canEdit && load.state === 'ready' ? <Foot><Button id='facts-edit' kind='ghost' words={words.edit} onTap={() => { setSaved(false); setOpen(true) }} /></Foot> : undefined}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(view) => (
          <>
            <TitleBlock title={view.communityName} note={words.by(view.company, view.developer)} aside={words.kinds[view.kind]} />
            {isSaved && <Section wide><Notice tone='pine' icon='check' words={words.saved} /></Section>}
            <Card title={words.figures} fit='list'>
              {factRows(canEdit ? view : { lines: view.lines.filter(({ value }) => value !== null) }, words).map(({ code, name, value, note, tone, state }) => (
                <ListRow key={code} strong words={name} {...(note ? { note } : {})} aside={<>{value}{tone && <> <Pill tone={tone} words={state} /></>}</>} />
              ))}
            </Card>
            {view.buildings.length > 0 && (
              <Card title={words.buildings} fit='list'>
                {view.buildings.map(({ building, homes, kind }) => <ListRow key={building} words={words.building(building)} {...(kind ? { note: words.buildingKinds[kind] } : {})} aside={words.homes(homes)} />)}
              </Card>
            )}
            {isOpen && <FactsSheet communityId={communityId} view={view} onClose={() => setOpen(false)} onSaved={async () => { setOpen(false); setSaved(true); await load.reload() }} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
