import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import type { OperationNamed } from '@contract/contract'
import type { InspectionView } from '@contract/inspection'
import { similarTo } from '@domain/defects/duplicates'
import type { InputOf } from '@contract/operation'
import { HOUR } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { defectsCopy } from '@/copy/defects'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask, inspectionView, type Asked } from '@/platform/ask'
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
import { Link } from '@/ui/link'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { dueWords, firmOf, keptMarks, nextNumber, phraseChips, sentence, stillMissing, togglePhrase, type By, type Saying } from './defects.view'
import { collect, useCollected } from './collected'
import { beginReport, change, endReport, keepFailed, reportKey, sentShots, useReports, type KeepPhoto } from './defects.store'
import { PlanPin } from './plan-pin'
import { PlaceFields } from './place-fields'
import { ReportSaved } from './report-saved'
import { Shots } from './shots'
import './defects.scss'

type Report = (input: InputOf<OperationNamed<'defects.report'>>) => Promise<Asked<'defects.report'>>
type ReportScreenProps = { by: By; homeId: string; room: string; item: string; /** How staff on site go on without signal, as their page has it. */ later?: { readonly strip: ReactNode; readonly keepPhoto: KeepPhoto; readonly report: Report; readonly open: () => Promise<Asked<'defects.list'>> } }
const askStaff: Report = (input) => ask('staff', 'defects.report', input)
/** As long as a walk takes. */
const WALK = 4 * HOUR
type Saved = { readonly no: number; readonly deadline: number; readonly firm?: string; readonly isHere?: true }

/** One defect in half a minute: the photo and a ring on it, where, what, recorded. */
export const ReportScreen = ({ by, homeId, room, item, later }: ReportScreenProps) => {
  const words = useCopy(defectsCopy)
  const key = reportKey(homeId, { room, item })
  // On the walk its own view knows the rooms and what was found: nothing is asked for.
  const walk = by === 'staff' && item ? freshView(inspectionView(homeId), WALK)?.value as InspectionView | undefined : undefined
  // A picture's link is good for minutes, a walk takes longer.
  const [isPlanLost, setPlanLost] = useState(false)
  const load = useLoad<'defects.list'>(async () => walk && !isPlanLost ? { ok: true, value: { label: walk.label, defects: walk.defects, rooms: walk.form, ...(walk.firms ? { firms: walk.firms } : {}), ...(walk.plans ? { plans: walk.plans } : {}) } } : by === 'owner' ? ask('owner', 'defects.list', { homeId }) : later ? later.open() : ask('staff', 'defects.list', { homeId }))
  const waiting = useCollected(homeId)
  const report = useReports(({ reports }) => reports[key])
  const [isRestored, setRestored] = useState(false)
  const [saved, setSaved] = useState<Saved>()
  const [trouble, setTrouble] = useState<string>()
  const { renew } = load
  useEffect(() => { if (isPlanLost) void renew() }, [isPlanLost, renew])
  const begin = () => beginReport(key, { room, item }).then((how) => setRestored(how === 'restored'))
  useEffect(() => { void begin() }, [key])

  const keepPhoto = later?.keepPhoto, isFailed = report?.shots.some(({ state }) => state === 'failed') ?? false
  // On site a photo that cannot be sent is put aside at once: closing the app loses nothing.
  useEffect(() => { if (keepPhoto && isFailed) void keepFailed(homeId, key, keepPhoto) }, [keepPhoto, isFailed, homeId, key])

  const done = useCommand(async () => {
    const shots = await sentShots(homeId, key, later?.keepPhoto)
    const given = useReports.getState().reports[key]
    if (!given) return
    if (!shots) return setTrouble(words.photoLost)
    const photos = shots.flatMap((shot) => (shot.fileId ? [{ fileId: shot.fileId, marks: keptMarks(shot), ...(shot.digest ? { digest: shot.digest } : {}) }] : []))
    const one = { room: given.room, item: given.item, words: sentence(given, words).slice(0, 300), severity: given.severity, photos, pin: given.pin ? [...given.pin.at] as [number, number] : null, ...(given.pin ? { plan: given.pin.plan } : {}) }
    // On the walk it goes with what else is found there; its row says that it is written down.
    if (by === 'staff' && item && canGoBack() && !shots.some(({ fileId }) => fileId?.startsWith('local:'))) {
      collect(homeId, { id: key, report: one })
      endReport(key)
      return goBack()
    }
    const input = { homeId, defects: [one] }
    const reply = await (by === 'owner' ? ask('owner', 'defects.report', input) : (later?.report ?? askStaff)(input))
    if (!reply.ok) return setTrouble(troubleWords(reply))
    endReport(key)
    setTrouble(undefined)
    const [first] = reply.value.reported
    // Kept on the phone: the walk goes on, and shows it.
    if (first?.isHere && item && canGoBack()) return goBack()
    setSaved(first)
  })
  const saying: Saying = { words, language: language(), now: now() }
  if (saved) {
    return (
      <ReportSaved
        by={by} saved={saved} saying={saying} strip={later?.strip} onAgain={() => { setSaved(undefined); void begin(); void load.reload() }}
        onAll={() => { void replacePage(by === 'owner' ? 'household/defects/index' : 'staff/defects/index', { homeId }) }}
      />
    )
  }
  const missing = report ? stillMissing(report, words) : []
  const number = load.state === 'ready' ? words.number(nextNumber(load.value.defects) + waiting.length) : ''
  return (
    <Screen
      title={by === 'owner' ? words.ownerReportBar : words.reportBar} strip={later?.strip}
      foot={report && load.state === 'ready' && (
        <Foot note={missing.length ? words.still(missing.join(words.list)) : dueWords(report.severity, saying, firmOf(report, load.value.firms))}>
          <Button id='defect-done' words={by === 'owner' ? words.ownerDone : words.done(number)} busy={done.busy} disabled={missing.length > 0} onTap={() => { void done.run() }} />
        </Foot>
      )}
    >
      <Loaded load={load}>
        {(view) => {
          if (!report) return null
          const similar = similarTo(view.defects, { ...report, digests: report.shots.flatMap(({ digest }) => digest ?? []) }), plan = view.plans?.[0]
          return (
          <>
            <Shots homeId={homeId} reportId={key} report={report} by={by} />
            {trouble && <Section><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {isRestored && !trouble && <Section><Notice words={words.restored} /></Section>}
            {similar.length > 0 && <Section><Notice tone='amber' icon='info' words={words.similar(similar.map(({ no, words: said }) => `${words.number(no)} ${said}`).join(words.list))} /></Section>}
            {plan && <Section title={report.pin ? words.pinned : words.plan} {...(report.pin ? { aside: <Link id='unpin' small words={words.unpin} onTap={() => change(key, ({ pin: _pin, ...before }) => before)} /> } : {})}><PlanPin key={plan.link} id='plan' plan={plan} onLost={() => { if (walk) setPlanLost(true) }} pin={report.pin?.at ?? null} label={words.plan} onPin={(at) => change(key, (before) => ({ ...before, pin: { at, plan: plan.no } }))} /></Section>}
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
          )
        }}
      </Loaded>
    </Screen>
  )
}
