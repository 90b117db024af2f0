import { useEffect, useRef, useState } from 'react'
import type { DefectRow } from '@contract/defects'
import { LEDGER_KINDS, type LedgerCounts, type LedgerKind } from '@domain/defects/ledger'
import { TRADES, type Trade } from '@domain/defects/trades'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { openDocument } from '@/platform/document-file'
import { language } from '@/platform/language'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import type { Saying } from './defects.view'
import { LedgerRows } from './ledger-rows'

type Narrowed = { readonly what: LedgerKind; readonly trade?: Trade; readonly building?: string; readonly firm?: string }
const ANY = 'any'

/** Every open defect of the community, the most urgent first, narrowed by what is overdue, to settle, coming back, by trade, building and firm; or what is over. */
export const LedgerScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(defectsCopy)
  const [by, setBy] = useState<Narrowed>({ what: 'all' })
  const [isNarrow, setNarrow] = useState(false)
  const [further, setFurther] = useState<readonly DefectRow[]>([])
  const [trouble, setTrouble] = useState<string>()
  // What is over is read without what is open: how much is open stays what was said last.
  const open = useRef<LedgerCounts['what']>()
  const load = useLoad(async () => {
    const reply = await ask('staff', 'defects.ledger', { communityId, ...by })
    if (reply.ok && by.what !== 'over') open.current = reply.value.counts.what
    return reply
  })
  const began = useRef(false)
  useEffect(() => { setFurther([]); if (began.current) void load.reload(); began.current = true }, [by])
  const saying: Saying = { words, language: language(), now: now() }
  const more = useCommand(async (skip: number) => {
    const reply = await ask('staff', 'defects.ledger', { communityId, ...by, skip })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setFurther((before) => [...before, ...reply.value.rows])
  })
  const file = useCommand(async (format: 'pdf' | 'xlsx') => {
    const reply = await ask('documents', 'defects.sheet', { communityId, ...by, format })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setTrouble((await openDocument(reply.value.link, format)).ok ? undefined : words.fileFailed)
  })
  const pick = <K extends 'trade' | 'building' | 'firm'>(key: K, value: string) => setBy(({ [key]: before, ...rest }) => (value === ANY || value === before ? rest : { ...rest, [key]: value }) as Narrowed)
  const one = (key: 'trade' | 'building' | 'firm', options: readonly (readonly [string, string, number])[]) => (options.length > 1 || by[key]) && (
    <FieldFrame label={words[key]}><Chips id={key} line label={words[key]} chosen={[by[key] ?? ANY]} onTap={(value) => pick(key, value)} options={[{ value: ANY, words: words.any }, ...options.map(([value, name, count]) => ({ value, words: name, count }))]} /></FieldFrame>
  )
  return (
    <Screen title={words.ledgerBar} foot={load.state === 'ready' && load.value.total > 0 && <Foot><Buttons>{(['xlsx', 'pdf'] as const).map((format) => <Button key={format} id={`ledger-${format}`} kind='ghost' words={words.files[format]} busy={file.busy} onTap={() => { void file.run(format) }} />)}</Buttons></Foot>}>
      <Loaded load={load}>
        {({ rows, total, counts }) => {
          const shown = [...rows, ...further], many = { ...counts.what, ...open.current, over: counts.what.over }, none = !many.all && by.what !== 'over'
          return (
            <>
              <TitleBlock title={words.ledgerCount(many.all)} />
              <Section>
                <Chips id='ledger' line chosen={[by.what]} onTap={(what) => setBy((before) => ({ ...before, what }))} options={LEDGER_KINDS.filter((kind) => kind === 'all' || kind === 'over' || kind === by.what || many[kind] > 0).map((value) => ({ value, words: words.kinds[value], ...(many[value] ? { count: many[value] } : {}) }))} />
                {isNarrow
                  ? (
                    <>
                      {one('trade', counts.trades.map(([code, n]) => { const trade = TRADES.find((each) => each.code === code); return [code, (saying.language === 'en' ? trade?.nameEn : trade?.name) ?? code, n] }))}
                      {one('building', counts.buildings.map(([building, n]) => [building, words.buildingName(building), n]))}
                      {one('firm', counts.firms.map(({ id, name, n }) => [id, id === 'own' ? words.own : name, n]))}
                    </>
                  )
                  : null}
              </Section>
              {!isNarrow && !none && <Section><Link id='ledger-narrow' small words={words.narrow} onTap={() => setNarrow(true)} /></Section>}
              {trouble && <Section><Notice tone='red' icon='warn' words={trouble} /></Section>}
              {shown.length === 0 ? <PageState kind='empty' icon='check' inside words={none ? words.ledgerEmpty : words.filterEmpty} {...(none ? { note: words.ledgerEmptyNote } : {})} /> : (
                <LedgerRows rows={shown} saying={saying} onTap={(row) => { void openPage('staff/defects/index', { homeId: row.homeId, no: row.no }) }}>
                  {shown.length < total && <Section><Button id='ledger-more' kind='ghost' words={words.more40} busy={more.busy} onTap={() => { void more.run(shown.length) }} /></Section>}
                </LedgerRows>
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
