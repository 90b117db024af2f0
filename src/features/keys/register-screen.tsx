import { useEffect, useRef, useState } from 'react'
import type { KeyBoard, KeyHomeRow } from '@contract/keys-store'
import { homeLabel } from '@domain/community/home'
import { homeIdOf, type CommunityId } from '@domain/kernel/ids'
import { total } from '@domain/keys/key-issue'
import { useCopy } from '@/copy/copy'
import { keyStoreCopy } from '@/copy/key-store'
import { atWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { MoreRows } from '@/frame/more-rows'
import { Screen } from '@/frame/screen'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useGrowing } from '@/platform/use-growing'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { CountTable } from '@/ui/count-table'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import { TitleBlock } from '@/ui/title-block'
import { FilesCard } from './files-card'
import { balanceHead, balanceRows, filtersOf, setNote, setsShown, setTone, type Saying, type SetFilter } from './key-store.view'

/** A building's keys: what was taken in, where each set is, what is missing, both registers. */
export const RegisterScreen = ({ communityId, building: asked }: { communityId: string; building: string }) => {
  const words = useCopy(keyStoreCopy)
  const [building, setBuilding] = useState<string | null>(asked || null)
  const load = useLoad(() => ask('staff', 'keys.board', { communityId, building }))
  const began = useRef(false)
  useEffect(() => { if (began.current) void load.reload(); began.current = true }, [building])
  const saying: Saying = { words, language: language(), now: now() }
  const of = load.state === 'ready' ? load.value.building : ''
  return (
    <Screen title={words.bar} foot={of ? <Foot><Button id='key-intake' icon='key' words={words.takeIn} onTap={() => { void openPage('site/key-intake/index', { communityId, building: of }) }} /></Foot> : undefined}>
      <Loaded load={load}>
        {(view) => (view.building ? (
          <>
            <TitleBlock title={words.buildingName(view.building)} note={view.hasBook ? words.note : words.noBook} />
            {view.buildings.length > 1 && <Section><Chips id='building' line label={words.building} chosen={[view.building]} onTap={setBuilding} options={view.buildings.map((one) => ({ value: one.building, words: words.buildingName(one.building) }))} /></Section>}
            {view.hasBook && <Card title={words.balance} fit='flush'><CountTable head={balanceHead(words)} rows={balanceRows(view, words)} /></Card>}
            <Sets communityId={communityId as CommunityId} view={view} saying={saying} />
            <FilesCard communityId={communityId} building={view.building} />
            <Records view={view} saying={saying} />
            {view.isManager && <Card fit='list'><ListRow id='key-settings' icon='pen' words={words.settings} onTap={() => { void openPage('site/key-settings/index', { communityId, building: view.building }) }} /></Card>}
          </>
        ) : <PageState kind='empty' icon='key' words={words.none} />)}
      </Loaded>
    </Screen>
  )
}

const Sets = ({ communityId, view, saying }: { communityId: CommunityId; view: KeyBoard; saying: Saying }) => {
  const { words } = saying
  const [filter, setFilter] = useState<SetFilter>('all')
  const list = useGrowing<KeyHomeRow>(setsShown(view.homes, filter))
  return (
    <>
      <Section><Chips id='sets' line chosen={[filter]} onTap={setFilter} options={filtersOf(view.homes, filter, words)} /></Section>
      <Card title={words.sets} fit='list'>
        {list.shown.map((row) => { const note = setNote(row, saying), [unit = '', room = ''] = row.home.split('-'); return <ListRow key={row.home} id={`set-${row.home}`} strong words={homeLabel({ building: view.building, unit, room })} {...(note ? { note } : {})} aside={<Pill tone={setTone(row)} words={words.states[row.state]} />} onTap={row.state === 'missing' ? undefined : () => { void openPage('site/key-home/index', { homeId: homeIdOf(communityId, view.building, unit, room) }) }} /> })}
        {!list.shown.length && <ListRow quiet words={words.nobody} />}
      </Card>
      <MoreRows list={list} />
    </>
  )
}

const Records = ({ view: { lots, moves }, saying: { words, language: tongue, now: at } }: { view: KeyBoard; saying: Saying }) => (
  <>
    {lots.length > 0 && <Card title={words.lots}><Timeline moments={lots.map((lot) => ({ key: lot.id, when: atWords(lot.at, at, tongue), words: `${words.sources[lot.source]}${words.gap}${words.lot(lot.homes, total(lot.counts))}`, note: [words.lotNote(lot.from, lot.by, lot.words), lot.source === 'recount' ? '' : words.lotWrong(lot.short, lot.over)].filter(Boolean).join(words.gap), tone: lot.short || lot.over ? 'amber' as const : 'plain' as const }))} /></Card>}
    {moves.length > 0 && <Card title={words.moves}><Timeline moments={moves.slice(0, 8).map((one, i) => ({ key: `${one.at}-${i}`, when: atWords(one.at, at, tongue), words: words.move(one.from, one.to), note: words.moveOf(one.home, one.homes, one.by) }))} /></Card>}
  </>
)
