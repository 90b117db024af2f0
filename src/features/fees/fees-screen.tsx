import { useState } from 'react'
import type { FeesView } from '@contract/fees'
import type { FeeItem } from '@domain/fees/fee-item'
import { useCopy } from '@/copy/copy'
import { feesCopy } from '@/copy/fees'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { freshItem, itemNote, problemsAt, withItem } from './fees.view'
import { ItemSheet } from './item-sheet'
import { PublishSheet } from './publish-sheet'
import { PreviewCard, RedrawCard } from './try-cards'
import { useFees } from './use-fees'

/** The price list in force, and the one being written beside it: each change is kept, nothing holds before it is published. */
export const FeesScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(feesCopy)
  const { load, view, told, save, publish } = useFees(communityId)
  const [editing, setEditing] = useState<FeeItem>()
  const [asking, setAsking] = useState<'publish' | 'give-up'>()
  const draft = view?.draft ?? null, items = draft ?? view?.items ?? []
  const keep = async (next: readonly FeeItem[]) => { if (await save.run(next)) setEditing(undefined) }
  const foot = view && (draft
    ? <Foot note={words.draftNote(view.problems.length)}><Buttons><Button id='fees-give-up' kind='ghost' words={words.giveUp} onTap={() => setAsking('give-up')} /><Button id='fees-publish' words={words.publish} disabled={view.problems.length > 0} onTap={() => setAsking('publish')} /></Buttons></Foot>
    : <Foot><Button id='fees-change' words={words.change} busy={save.busy} onTap={() => { void save.run(view.items) }} /></Foot>)
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }} foot={foot || undefined}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(value) => (
          <>
            <TitleBlock title={words.title(value.version)} note={value.communityName} aside={<Pill tone={draft ? 'amber' : 'pine'} words={draft ? words.draft : words.inForce} />} />
            {told && <Section wide><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} /></Section>}
            <Section><Words kind='caption' tone='quiet'>{words.note}</Words></Section>
            {items.length === 0 ? <PageState kind='empty' icon='bill' inside words={words.empty} note={words.emptyNote} /> : <Items items={items} view={value} onTap={draft ? setEditing : undefined} />}
            {draft && <Section><Button id='fees-add' kind='light' icon='plus' words={words.add} onTap={() => setEditing(freshItem(items))} /></Section>}
            <PreviewCard items={items} day={value.today} />
            {!draft && <RedrawCard communityId={communityId} />}
            <Card title={words.versions} fit='list'>
              {value.versions.map((one) => <ListRow key={one.version} words={words.versionRow(one.version, one.items)} note={one.at ? words.versionNote(atWords(one.at, now(), language()), one.by, one.why) : words.asSetUp} />)}
            </Card>
          </>
        )}
      </Loaded>
      {editing && <ItemSheet key={editing.code} item={editing} isNew={!items.some(({ code }) => code === editing.code)} busy={save.busy} onSave={(item) => { void keep(withItem(items, item)) }} onRemove={() => { void keep(items.filter(({ code }) => code !== editing.code)) }} onClose={() => setEditing(undefined)} />}
      {asking === 'publish' && <PublishSheet busy={publish.busy} onPublish={(why) => { void publish.run(why).then(() => setAsking(undefined)) }} onClose={() => setAsking(undefined)} />}
      <Confirm open={asking === 'give-up'} danger title={words.giveUpTitle} words={words.giveUpWords} yes={words.yes} no={words.no} busy={save.busy} onYes={() => { void save.run(null).then(() => setAsking(undefined)) }} onNo={() => setAsking(undefined)} />
    </Screen>
  )
}

const Items = ({ items, view, onTap }: { items: readonly FeeItem[]; view: FeesView; onTap: ((item: FeeItem) => void) | undefined }) => {
  const words = useCopy(feesCopy)
  return (
    <Card fit='list'>
      {items.map((item, at) => {
        const problems = problemsAt(view.problems, at, words)
        return <ListRow key={item.code} id={`fee-${item.code}`} strong {...(problems.length ? { mark: 'missing' as const } : {})} words={item.name} note={[...problems, itemNote(item, words)].join(words.dot)} onTap={onTap && (() => onTap(item))} />
      })}
    </Card>
  )
}
