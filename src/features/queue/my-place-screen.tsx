import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { queueCopy } from '@/copy/queue'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { useEvery } from '@/platform/use-every'
import { useLoad } from '@/platform/use-load'
import { useMessageConsent } from '@/platform/use-message-consent'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { callToTell, placeOf } from './queue.view'

const AGAIN_MS = 30_000

/** The household's number, who is before it, and where to go once it is called. */
export const MyPlaceScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(queueCopy)
  const load = useLoad(() => ask('owner', 'queue.mine', { homeId }))
  useEvery(AGAIN_MS, load.renew)
  const [isLeaving, setLeaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  // A consent is good for one message, so it is asked for each wait.
  const toTell = load.state === 'ready' ? callToTell(load.value) : undefined
  const consent = useMessageConsent(`${homeId}:${toTell?.wait ?? ''}`, toTell ? [{ id: toTell.template, title: words.tellTitle }] : [])
  const leave = useCommand(async () => {
    const reply = await ask('owner', 'queue.leave', { homeId })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setLeaving(false)
    await load.reload()
  })
  return (
    <Screen title={words.mineBar}>
      <Loaded load={load}>
        {({ ticket }) => {
          if (!ticket) return <PageState kind='empty' icon='users' words={words.noTicket} note={words.noTicketNote} />
          const { words: where, note, tone, canLeave } = placeOf(ticket, words)
          return (
            <>
              {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
              <Section wide title={words.number} aside={<Pill tone='plain' words={words.services[ticket.service]} />}>
                <Card>
                  <Words kind='hero'>{ticket.no}</Words>
                  <Words kind='display' live tone={tone === 'plain' ? undefined : tone}>{where}</Words>
                  {note && <Words tone='quiet'>{note}</Words>}
                </Card>
              </Section>
              {consent.isOpen && <Card fit='list'><ListRow id='queue-tell' icon='bell' strong words={words.tell} note={words.tellNote} onTap={consent.ask} /></Card>}
              <Section quiet><Words kind='caption' tone='quiet'>{words.fresh}</Words></Section>
              <Section quiet wide title={words.rule}><Notice tone='plain' icon='info' words={words.ruleWords} /></Section>
              {canLeave && <Section><Link id='queue-leave' look='quiet' words={words.leave} onTap={() => setLeaving(true)} /></Section>}
            </>
          )
        }}
      </Loaded>
      <Confirm open={isLeaving} danger title={words.leaveSure} words={words.leaveNote} yes={words.leaveYes} no={words.leaveNo} busy={leave.busy} onYes={() => { void leave.run() }} onNo={() => setLeaving(false)} />
    </Screen>
  )
}
