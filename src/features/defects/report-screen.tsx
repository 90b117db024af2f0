import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { InspectionView } from '@contract/inspection'
import { HOUR } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { canGoBack, goBack, replacePage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { freshView } from '@/platform/views'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { dueWords, keptMarks, nextNumber, phraseChips, sentence, stillMissing, togglePhrase, type By, type Saying } from './defects.view'
import { collect, useCollected } from './collected'
import { beginReport, change, endReport, reportKey, sentShots, useReports } from './defects.store'
import { PlaceFields } from './place-fields'
import { ReportSaved } from './report-saved'
import { Shots } from './shots'
import './defects.scss'

type ReportScreenProps = { by: By; homeId: string; room: string; item: string }
/** As long as a walk takes. */
const WALK = 4 * HOUR
type Saved = { readonly no: number; readonly deadline: number }

/** One defect in half a minute: the photo and a ring on it, where, what, recorded. */
export const ReportScreen = ({ by, homeId, room, item }: ReportScreenProps) => {
  const words = useCopy(defectsCopy)
  const key = reportKey(homeId, { room, item })
  // On the walk its own view knows the rooms and what was found: nothing is asked for.
  const walk = by === 'staff' && item ? freshView(`inspection:${homeId}`, WALK)?.value as InspectionView | undefined : undefined
  const load = useLoad<'defects.list'>(async () => walk ? { ok: true, value: { label: walk.label, defects: walk.defects, rooms: walk.form } } : by === 'owner' ? ask('owner', 'defects.list', { homeId }) : ask('staff', 'defects.list', { homeId }))
  const waiting = useCollected(homeId)
  const report = useReports(({ reports }) => reports[key])
  const [isRestored, setRestored] = useState(false)
  const [saved, setSaved] = useState<Saved>()
  const [trouble, setTrouble] = useState<string>()
  const begin = () => beginReport(key, { room, item }).then((how) => setRestored(how === 'restored'))
  useEffect(() => { void begin() }, [key])

  const done = useCommand(async () => {
    const shots = await sentShots(homeId, key)
    const given = useReports.getState().reports[key]
    if (!given) return
    if (!shots) return setTrouble(words.photoLost)
    const photos = shots.flatMap((shot) => (shot.fileId ? [{ fileId: shot.fileId, marks: keptMarks(shot) }] : []))
    const one = { room: given.room, item: given.item, words: sentence(given, words).slice(0, 300), severity: given.severity, photos, pin: null }
    // On the walk it goes with what else is found there; its row says that it is written down.
    if (by === 'staff' && item && canGoBack()) {
      collect(homeId, { id: key, report: one })
      endReport(key)
      return goBack()
    }
    const input = { homeId, defects: [one] }
    const reply = await (by === 'owner' ? ask('owner', 'defects.report', input) : ask('staff', 'defects.report', input))
    if (!reply.ok) return setTrouble(troubleWords(reply))
    endReport(key)
    setTrouble(undefined)
    setSaved(reply.value.reported[0])
  })
  const saying: Saying = { words, language: language(), now: now() }
  if (saved) {
    return (
      <ReportSaved
        by={by} saved={saved} saying={saying} onAgain={() => { setSaved(undefined); void begin(); void load.reload() }}
        onAll={() => { void replacePage(by === 'owner' ? 'owner/defects/index' : 'staff/defects/index', { homeId }) }}
      />
    )
  }
  const missing = report ? stillMissing(report, words) : []
  const number = load.state === 'ready' ? words.number(nextNumber(load.value.defects) + waiting.length) : ''
  return (
    <Screen
      title={by === 'owner' ? words.ownerReportBar : words.reportBar}
      foot={report && load.state === 'ready' && (
        <Foot note={missing.length ? words.still(missing.join(words.list)) : dueWords(report.severity, saying)}>
          <Button id='defect-done' words={by === 'owner' ? words.ownerDone : words.done(number)} busy={done.busy} disabled={missing.length > 0} onTap={() => { void done.run() }} />
        </Foot>
      )}
    >
      <Loaded load={load}>
        {(view) => report && (
          <>
            <Shots homeId={homeId} reportId={key} report={report} by={by} />
            {trouble && <Section><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {isRestored && !trouble && <Section><Notice words={words.restored} /></Section>}
            <PlaceFields report={report} rooms={view.rooms} isGiven={report.room === room && report.item === item && item !== ''} onChange={(place) => change(key, (before) => ({ ...before, ...place }))} />
            <Section title={words.what} aside={<Words kind='caption' tone='quiet' inline>{words.whatNote}</Words>}>
              <Chips
                id='phrase' many chosen={phraseChips(report, words).flatMap(({ value, isOn }) => (isOn ? [value] : []))} options={phraseChips(report, words)}
                onTap={(phrase) => change(key, (before) => togglePhrase(before, phrase))}
              />
              <TextField id='defect-words' label={words.words} value={report.words} onInput={(typed) => change(key, (before) => ({ ...before, words: typed }))} maxLength={200} example={words.wordsExample} />
              <FieldFrame label={words.severityLabel}>
                <View className='defect-severity'>
                  <Segmented id='severity' large label={words.severityLabel} chosen={report.severity} onTap={(severity) => change(key, (before) => ({ ...before, severity }))} options={[{ value: 'minor', words: words.severity.minor }, { value: 'blocking', words: words.severity.blocking, tone: 'red' }]} />
                </View>
              </FieldFrame>
            </Section>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
