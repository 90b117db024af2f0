import { useEffect, useState } from 'react'
import type { RegistrationFrame } from '@contract/registration'
import { dayOf } from '@domain/kernel/calendar'
import { useCopy } from '@/copy/copy'
import { registrationCopy } from '@/copy/registration'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { dropDraft, readDraft, saveDraft } from '@/platform/draft'
import { scrollToTop } from '@/platform/scroll'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { KeyValues } from '@/ui/key-values'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { withKeys } from './draft.view'
import { RelationChips } from './relation-chips'
import { completeFields, isOpen, problemWords } from './registration.view'
import { problemsOfSaid, recordOf, sayable, type Said } from './take-down.view'
import { TopicResidents } from './topic-residents'
import { TopicVehicles } from './topic-vehicles'

/** What an owner says on the telephone, written down by staff: the same rules as the owner's own form; confirming it stays the owner's. */
export const TakeDownScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(registrationCopy), name = `take-down:${homeId}`
  const load = useLoad(() => ask('staff', 'registration.frame', { homeId }))
  const [said, setSaid] = useState<Said>({})
  const [leftFields, setLeft] = useState<readonly string[]>([])
  const [told, setTold] = useState<{ readonly tone: 'pine' | 'red', readonly words: string }>()
  useEffect(() => {
    let here = true
    void readDraft<Said>(name).then((kept) => { if (here && kept) setSaid(kept.value) })
    return () => { here = false }
  }, [name])
  const record = recordOf(said), problems = problemsOfSaid(said, dayOf(now())), complete = completeFields(record)
  const change = (patch: Said) => {
    const { residents, vehicles } = withKeys({ ...record, ...patch }, now())
    const next = { ...said, ...patch, ...(patch.residents && { residents }), ...(patch.vehicles && { vehicles }) }
    setSaid(next)
    void saveDraft(name, next)
  }
  const left = (field: string) => setLeft((before) => (before.includes(field) ? before : [...before, field]))
  const errorOf = (field: string) => { const problem = problems.find((one) => one.field === field && (leftFields.includes(field) || complete.includes(field))); return problem && problemWords(problem, words) }
  const send = useCommand(async () => {
    setLeft(problems.map(({ field }) => field))
    if (problems.length) return
    const reply = await ask('staff', 'registration.takeDown', { homeId, record: sayable(said) })
    setTold(reply.ok ? { tone: 'pine', words: words.takeDownDone } : { tone: 'red', words: troubleWords(reply) })
    scrollToTop()
    if (!reply.ok) return
    await dropDraft(name)
    setSaid({})
    await load.reload()
  })
  const form = (frame: RegistrationFrame) => {
    const view = { owners: [], extras: frame.extras }, shared = { homeId, record, words, change, errorOf, left }
    return (
      <>
        <Section close>
          {!frame.isProven.idNumber && <TextField id='id-number' label={words.idNumber} value={record.idNumber} keyboard='idcard' maxLength={20} example={words.idExample} onInput={(idNumber) => change({ idNumber })} onDone={() => left('idNumber')} error={errorOf('idNumber')} />}
          <FieldFrame label={words.applicant}><Segmented id='applicant' label={words.applicant} chosen={record.applicant ?? 'owner'} options={(['owner', 'tenant'] as const).map((value) => ({ value, words: words.applicants[value] }))} onTap={(applicant) => change({ applicant })} /></FieldFrame>
          <TextField id='address' label={words.address} value={record.mailAddress} maxLength={120} example={words.addressExample} onInput={(mailAddress) => change({ mailAddress })} />
          <TextField id='emergency-name' label={words.emergencyName} value={record.emergencyName} maxLength={40} example={words.nameExample} onInput={(emergencyName) => change({ emergencyName })} />
          <RelationChips id='emergency-relation' label={words.relationOf} words={words} value={record.emergencyRelation} onChange={(emergencyRelation) => change({ emergencyRelation })} error={undefined} />
          <TextField id='emergency-phone' label={words.emergencyPhone} value={record.emergencyPhone} keyboard='number' maxLength={16} example={words.phoneExample} onInput={(emergencyPhone) => change({ emergencyPhone })} onDone={() => left('emergencyPhone')} error={errorOf('emergencyPhone')} />
        </Section>
        <TopicResidents {...shared} view={view} />
        <TopicVehicles {...shared} view={view} />
      </>
    )
  }
  const frame = load.state === 'ready' ? load.value : undefined, mayType = frame && isOpen(frame.state)
  return (
    <Screen title={words.takeDownBar} foot={mayType ? <Foot note={words.takeDownFoot}><Button id='take-down' words={words.takeDownSend} busy={send.busy} disabled={!Object.keys(said).length} onTap={() => { void send.run() }} /></Foot> : undefined}>
      <Loaded load={load} cards={2}>
        {(of) => (
          <>
            <TitleBlock title={of.label} note={words.takeDownNote} />
            {told && <Section><Notice tone={told.tone} icon={told.tone === 'pine' ? 'check' : 'warn'} words={told.words} /></Section>}
            <Card><KeyValues pairs={of.owners.map((owner) => ({ key: String(owner.no), words: owner.name, value: `${words.phone} ····${owner.phoneTail}` }))} /><Words kind='caption' tone='quiet'>{words.takeDownKnown}</Words></Card>
            {isOpen(of.state) ? form(of) : <Section><Notice icon='info' words={words.takeDownLate} /></Section>}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
