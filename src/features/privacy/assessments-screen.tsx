import { useState } from 'react'
import { ASSESSMENT_PARTS, ASSESSMENT_RESULTS, thinParts, type Assessment } from '@domain/privacy/assessment'
import { dayOf } from '@domain/kernel/calendar'
import { auditCopy } from '@/copy/audit'
import { useCopy } from '@/copy/copy'
import { yearDateWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { openGiven } from '@/platform/given-file'
import { language } from '@/platform/language'
import { startAt } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { PickField } from '@/ui/pick-field'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TitleBlock } from '@/ui/title-block'

type Form = Pick<Assessment, 'day' | 'parts' | 'risk'>

/** Impact assessments: those kept, and the form for another, filled in with how this system works. */
export const AssessmentsScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(auditCopy)
  const load = useLoad(() => ask('manager', 'privacy.assessments', { communityId }))
  const [form, setForm] = useState<Form>()
  const [trouble, setTrouble] = useState<string>()
  const begin = () => {
    const last = load.state === 'ready' ? load.value.rows[0] : undefined
    setForm({ day: dayOf(now()), parts: last?.parts ?? words.usual, risk: last?.risk ?? 'low' })
  }
  const keep = useCommand(async () => {
    if (!form) return
    const reply = await ask('manager', 'privacy.assess', { communityId, ...form, parts: { ...form.parts } })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (!reply.ok) return
    setForm(undefined)
    await load.reload()
  })
  const open = useCommand(async (assessmentId: string) => {
    const reply = await ask('documents', 'privacy.assessmentFile', { assessmentId })
    if (!reply.ok) return setTrouble(troubleWords(reply))
    setTrouble((await openGiven(reply.value)).ok ? undefined : words.failed)
  })
  return (
    <Screen
      title={words.assessments} up={() => { void startAt('office/audit/index', { communityId }) }}
      foot={load.state === 'ready' && <Foot>{form ? <Button id='assess-keep' words={words.keep} busy={keep.busy} disabled={thinParts(form.parts).length > 0} onTap={() => { void keep.run() }} /> : <Button id='assess-new' icon='plus' words={words.newAssessment} onTap={begin} />}</Foot>}
    >
      <Loaded load={load}>
        {({ rows, nextOn, name }) => (
          <>
            <TitleBlock title={form ? words.form : words.assessments} note={form ? words.formNote : nextOn ? words.next(yearDateWords(nextOn, language())) : words.assessmentsNote} aside={form ? words.assessor(name) : undefined} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {form ? (
              <Card>
                <PickField id='assess-day' kind='day' label={words.assessDay} day={form.day} to={dayOf(now())} shown={yearDateWords(form.day, language())} onPick={(day) => setForm({ ...form, day })} />
                {ASSESSMENT_PARTS.map((part) => <AreaField key={part} id={`assess-${part}`} must label={words.parts[part]} value={form.parts[part]} maxLength={1500} onInput={(text) => setForm({ ...form, parts: { ...form.parts, [part]: text } })} />)}
                <FieldFrame label={words.risk}><Segmented id='assess-risk' large label={words.risk} chosen={form.risk} onTap={(risk) => setForm({ ...form, risk })} options={ASSESSMENT_RESULTS.map((value) => ({ value, words: words.risks[value] }))} /></FieldFrame>
              </Card>
            ) : rows.length === 0 ? <PageState kind='empty' icon='doc' inside words={words.assessmentsEmpty} note={words.assessmentsEmptyNote} /> : (
              <Card fit='list'>
                {rows.map(({ id, day, byName, keepUntil, risk }) => (
                  <ListRow key={id} icon='doc' strong words={yearDateWords(day, language())} note={`${byName} · ${words.keptUntil(yearDateWords(keepUntil, language()))}`} aside={<Pill words={words.risks[risk]} tone={risk === 'low' ? 'pine' : risk === 'middle' ? 'amber' : 'red'} />}>
                    <Link id={`assessment-${id.split('_').pop()}`} icon='download' words={words.asPdf} onTap={() => { void open.run(id) }} />
                  </ListRow>
                ))}
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
