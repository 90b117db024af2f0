import { useState } from 'react'
import { squareMetres } from '@domain/community/home'
import { communityOf } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { fileCopy } from '@/copy/file'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { openPage } from '@/platform/navigate'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Tabs } from '@/ui/tabs'
import { Timeline } from '@/ui/timeline'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { ArchiveCard } from './archive-card'
import { HomeCards, PeopleCards } from './facts-cards'
import { contractWords, filtersOf, momentsOf, upkeepRows, type Filter, type Saying } from './file.view'

type Tab = 'facts' | 'time' | 'next'

/** 一户一档: what there is of a home, how it came about, what it should be looked at for next. Staff see it of any home, masked; owners of their own. */
export const FileScreen = ({ homeId, isStaff }: { homeId: string, isStaff: boolean }) => {
  const words = useCopy(fileCopy), saying: Saying = { words, language: language(), now: now() }
  const load = useLoad(() => ask(isStaff ? 'staff' : 'owner', 'file.open', { homeId }))
  const [tab, setTab] = useState<Tab>('facts')
  const [filter, setFilter] = useState<Filter>('all')
  return (
    <Screen title={isStaff ? words.bar : words.myBar} {...(isStaff ? {} : { up: () => { void startAt('pages/home/index', { homeId }) } })}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {(view) => (
          <>
            <TitleBlock title={view.label} note={[words.over(view.communityName, view.houseType, squareMetres(view.area)), ...contractWords(view, saying)].join('　')} />
            <Tabs id='file-tab' chosen={tab} onTap={setTab} tabs={(['facts', 'time', 'next'] as const).map((value) => ({ value, words: words.tabs[value] }))} />
            {tab === 'facts' && (
              <>
                <ArchiveCard view={view} saying={saying} isStaff={isStaff} onChanged={() => load.reload()} />
                <PeopleCards view={view} saying={saying} />
                <HomeCards view={view} saying={saying} />
                <Card fit='list'><ListRow id='file-estate' icon='info' words={words.estate} note={words.estateNote} onTap={() => { void openPage('household/facts/index', { communityId: communityOf(homeId) }) }} />{!isStaff && <ListRow id='file-venue' icon='pin' words={words.venue} note={words.venueNote} onTap={() => { void openPage('household/venue/index', { homeId }) }} />}</Card>
              </>
            )}
            {tab === 'time' && (
              <Section wide>
                <Chips id='file-filter' line options={filtersOf(view).map(({ value, count }) => ({ value, words: words.groups[value], count }))} chosen={[filter]} onTap={setFilter} />
                <Card>{view.timeline.length ? <Timeline moments={momentsOf(view, filter, saying)} /> : <Words tone='quiet'>{words.empty}</Words>}</Card>
              </Section>
            )}
            {tab === 'next' && (
              <Section wide>
                <Card fit='list'>
                  {view.upkeep.length === 0 && <ListRow quiet words={words.upkeepNone} />}
                  {upkeepRows(view, saying).map(({ key, title, note, source, when, isDue }) => (
                    <ListRow key={key} icon='wrench' strong words={title} note={note} aside={isDue ? <Pill tone='amber' words={when} /> : <Words kind='caption' tone='quiet' inline>{when}</Words>}><Words kind='caption' tone='quiet'>{source}</Words></ListRow>
                  ))}
                </Card>
                <Section><Words kind='caption' tone='quiet'>{words.upkeepNote}</Words></Section>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
