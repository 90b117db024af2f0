import { useEffect, useRef, useState } from 'react'
import { LOG_KINDS } from '@domain/privacy/log'
import type { AuditRow } from '@contract/privacy'
import { auditCopy } from '@/copy/audit'
import { useCopy } from '@/copy/copy'
import { atWords, yearDateWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { PickField } from '@/ui/pick-field'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import { TitleBlock } from '@/ui/title-block'
import { auditMoment, homeOf, noSift, type Sift } from './audit.view'
import { KeysCard } from './keys-card'
import { VerifyCard } from './verify-card'

/** Who looked, exported, deleted: sifted by person, home, kind and day, and verified by a tap. */
export const AuditScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(auditCopy), saying = { words, language: language(), now: now() }
  const [sift, setSift] = useState<Sift>(noSift)
  const [typed, setTyped] = useState('')
  const [older, setOlder] = useState<{ readonly rows: readonly AuditRow[]; readonly before: number | null }>()
  const [trouble, setTrouble] = useState<string>()
  const load = useLoad(() => ask('manager', 'privacy.audit', { communityId, ...sift, before: null }))
  const asked = useRef(sift), { reload } = load
  useEffect(() => { if (asked.current !== sift) { asked.current = sift; void reload() } }, [sift, reload])
  const change = (part: Partial<Sift>) => { setOlder(undefined); setSift({ ...sift, ...part }) }
  const more = useCommand(async (before: number) => {
    const reply = await ask('manager', 'privacy.audit', { communityId, ...sift, before })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setOlder({ rows: [...(older?.rows ?? []), ...reply.value.rows], before: reply.value.before })
  })
  const search = (text: string) => { setTyped(text); const home = homeOf(text); if (home !== sift.home) change({ home }) }
  return (
    <Screen title={words.bar} up={() => { void startAt('manager/overview/index', { communityId }) }}>
      <Loaded load={load}>
        {({ rows, before, crew, alertAt }) => {
          const all = [...rows, ...(older?.rows ?? [])], next = older ? older.before : before, homeId = all.find(({ home }) => home === sift.home)?.homeId
          return (
            <>
              <TitleBlock title={words.title} note={words.note} />
              {alertAt !== null && <Section wide><Notice tone='red' icon='warn' words={words.alert(atWords(alertAt, saying.now, saying.language))} note={words.alertNote} action={<Link id='see-alert' words={words.alertSee} onTap={() => change({ ...noSift, what: 'look-alert' })} />} /></Section>}
              <Section wide>
                <SearchBar id='audit-home' value={typed} example={words.search} clearLabel={words.clear} onInput={search} />
              </Section>
              <Section>
                <Chips id='audit-kind' line label={words.bar} chosen={[sift.what ?? 'any']} onTap={(kind) => change({ what: kind === 'any' ? null : kind })} options={[{ value: 'any' as const, words: words.anyKind }, ...LOG_KINDS.map((value) => ({ value, words: words.kinds[value] }))]} />
              </Section>
              <Card>
                <PickField id='audit-who' kind='options' label={words.who} shown={crew.find(({ id }) => id === sift.memberId)?.name ?? words.anyone} options={[words.anyone, ...crew.map(({ name }) => name)]} chosen={crew.findIndex(({ id }) => id === sift.memberId) + 1} onPick={(at) => change({ memberId: crew[at - 1]?.id ?? null })} />
                <PickField id='audit-day' kind='day' label={words.day} day={sift.day ?? ''} shown={sift.day === null ? words.anyDay : yearDateWords(sift.day, saying.language)} onPick={(day) => change({ day: day || null })} />
                {sift.day !== null && <Link id='audit-any-day' words={words.anyDay} onTap={() => change({ day: null })} />}
              </Card>
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              {all.length === 0 ? <PageState kind='empty' icon='shield' inside words={words.empty} note={words.emptyNote} /> : <Card><Timeline moments={all.map((row) => auditMoment(row, saying))} /></Card>}
              {next !== null && <Section wide><Link id='audit-older' words={words.older} onTap={() => { void more.run(next) }} /></Section>}
              <Card fit='list' title={words.more}>
                {sift.home && homeId && <ListRow id='to-record' icon='list' strong words={`${words.record} ${sift.home}`} onTap={() => { void openPage('office/home-record/index', { homeId }) }} />}
                <ListRow id='to-exports' icon='download' strong words={words.exports} note={words.exportsNote} onTap={() => { void openPage('office/exports/index', { communityId }) }} />
                <ListRow id='to-assessments' icon='doc' strong words={words.assessments} note={words.assessmentsNote} onTap={() => { void openPage('office/assessments/index', { communityId }) }} />
              </Card>
              <VerifyCard communityId={communityId} words={words} />
              <KeysCard communityId={communityId} words={words} />
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
