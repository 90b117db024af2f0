import { useState } from 'react'
import { SERVICES, type Service } from '@domain/queue/queue'
import { useCopy } from '@/copy/copy'
import { queueCopy } from '@/copy/queue'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import type { DeskAct } from './queue-screen'
import { myDesk, onwards } from './queue.view'

type Mine = NonNullable<ReturnType<typeof myDesk>>
type DeskProps = { mine: Mine | undefined; busy: boolean; act: DeskAct }

/** The desk I sit at and whom I have there; or the form that opens one. */
export const DeskCard = ({ mine, busy, act }: DeskProps) => {
  const words = useCopy(queueCopy)
  if (!mine) return <SitCard busy={busy} act={act} />
  const { desk, service, row } = mine
  return (
    <Section wide title={`${words.mine}　${words.at(desk)} ${words.services[service]}`} aside={row ? undefined : <Link id='desk-rise' look='quiet' words={words.rise} onTap={() => act('queue.rise', { desk })} />}>
      <Card>
        {row ? <><Words kind='hero' live>{row.no}</Words><Words kind='strong'>{row.label}</Words><Words tone='quiet'>{row.state === 'called' ? `${words.calling}　${words.called(row.calls)}` : words.serving}</Words></> : <Words tone='quiet'>{words.free}</Words>}
      </Card>
    </Section>
  )
}

const SitCard = ({ busy, act }: Omit<DeskProps, 'mine'>) => {
  const words = useCopy(queueCopy)
  const [desk, setDesk] = useState('')
  const [service, setService] = useState<Service>('desk')
  const isGood = /^[0-9A-Za-z\u4e00-\u9fff]{1,6}$/.test(desk)
  return (
    <Section title={words.sitTitle} wide>
      <Card>
        <Words kind='caption' tone='quiet'>{words.sitNote}</Words>
        <TextField id='desk-no' label={words.desk} value={desk} example={words.deskExample} maxLength={6} onInput={setDesk} error={desk && !isGood ? words.deskWrong : undefined} />
        <FieldFrame label={words.service}><Chips id='desk-service' label={words.service} chosen={[service]} onTap={setService} options={SERVICES.map((value) => ({ value, words: words.services[value] }))} /></FieldFrame>
        <Button id='desk-sit' words={words.sit} busy={busy} disabled={!isGood} onTap={() => act('queue.sit', { desk, service })} />
      </Card>
    </Section>
  )
}

/** What comes next at my desk: call, begin or skip, finish or send on. */
export const DeskFoot = ({ mine: { desk, service, row }, busy, act }: { mine: Mine; busy: boolean; act: DeskAct }) => {
  const words = useCopy(queueCopy)
  if (!row) return <Foot><Button id='desk-call' icon='bell' words={words.next} busy={busy} onTap={() => act('queue.call', { desk })} /></Foot>
  if (row.state === 'called') {
    return (
      <Foot>
        <Buttons fold='always'>
          <Buttons><Button id='desk-skip' kind='ghost' words={words.skip} busy={busy} onTap={() => act('queue.skip', { desk })} /><Button id='desk-again' kind='ghost' words={words.again} busy={busy} onTap={() => act('queue.call', { desk })} /></Buttons>
          <Button id='desk-begin' words={words.begin} busy={busy} onTap={() => act('queue.begin', { desk })} />
        </Buttons>
      </Foot>
    )
  }
  return (
    <Foot>
      <Buttons fold='always'>
        <Buttons>{onwards(service).map((next) => <Button key={next} id={`desk-to-${next}`} kind='ghost' words={words.onTo(words.services[next])} busy={busy} onTap={() => act('queue.finish', { desk, next })} />)}</Buttons>
        <Button id='desk-finish' words={words.finish} busy={busy} onTap={() => act('queue.finish', { desk, next: null })} />
      </Buttons>
    </Foot>
  )
}
