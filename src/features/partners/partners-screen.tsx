import { useState } from 'react'
import type { FirmView } from '@contract/partners'
import { LIMITS } from '@domain/defects/clock'
import { useCopy } from '@/copy/copy'
import { partnersCopy } from '@/copy/partners'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { ClockSheet } from './clock-sheet'
import { FirmSheet } from './firm-sheet'
import { limitWords, tradeWords } from './partners.view'
import { PersonSheet } from './person-sheet'
import { sendPlan } from './send-plan'

type Open = { readonly kind: 'firm'; readonly firm: FirmView | null } | { readonly kind: 'person'; readonly firmId: string } | { readonly kind: 'clock' }
type Going = { readonly firmId: string; readonly personId: string | null; readonly name: string }

/** Who mends what: firms with their people and trades, the hours of each step, the plans of the house types. */
export const PartnersScreen = ({ communityId }: { communityId: string }) => {
  const words = useCopy(partnersCopy)
  const load = useLoad(() => ask('manager', 'partners.list', { communityId: communityId }))
  const [open, setOpen] = useState<Open>()
  const [going, setGoing] = useState<Going>()
  const [said, setSaid] = useState<{ readonly words: string; readonly isBad?: true }>()
  const saved = (told?: string) => { setOpen(undefined); setSaid(told ? { words: told } : undefined); void load.reload() }
  const end = useCommand(async () => {
    if (!going) return
    const reply = await ask('manager', 'partners.end', { communityId: communityId, firmId: going.firmId, personId: going.personId })
    setSaid(reply.ok ? undefined : { words: troubleWords(reply), isBad: true })
    setGoing(undefined)
    await load.reload()
  })
  const plan = useCommand(async (houseType: string) => {
    const sent = await sendPlan(communityId, houseType)
    if (sent === 'CANCELLED') return
    setSaid(sent === 'FAILED' ? { words: words.photoTrouble, isBad: true } : sent.ok ? { words: words.planSent(sent.value.no) } : { words: troubleWords(sent), isBad: true })
    await load.reload()
  })
  return (
    <Screen title={words.bar} foot={load.state === 'ready' && <Foot><Button id='add-firm' icon='plus' words={words.add} onTap={() => setOpen({ kind: 'firm', firm: null })} /></Foot>}>
      <Loaded load={load}>
        {({ firms, hours, plans }) => (
          <>
            <TitleBlock title={words.title(firms.length)} note={words.note} />
            {said && <Section wide><Notice tone={said.isBad ? 'red' : 'pine'} icon={said.isBad ? 'warn' : 'check'} words={said.words} /></Section>}
            {firms.map((firm) => (
              <Card key={firm.id} title={firm.name} aside={<Link id={`edit-${firm.id}`} small words={words.edit} label={`${words.edit} ${firm.name}`} onTap={() => setOpen({ kind: 'firm', firm })} />} fit='list'>
                <ListRow icon='wrench' words={tradeWords(firm.trades, language(), words)} aside={words.people(firm.people.length)} />
                {firm.people.map((person) => (
                  <ListRow key={person.id} icon='user' strong words={person.name} note={[person.phone, ...(person.isLead ? [words.lead] : [])].join(' · ')} aside={<Pill tone={person.hasJoined ? 'pine' : 'amber'} words={person.hasJoined ? words.joined : words.waiting} />}>
                    <Link id={`end-${person.id}`} small look='quiet' words={words.end} label={words.endPerson(person.name)} onTap={() => setGoing({ firmId: firm.id, personId: person.id, name: person.name })} />
                  </ListRow>
                ))}
                <ListRow id={`name-${firm.id}`} icon='plus' words={words.addPerson} onTap={() => setOpen({ kind: 'person', firmId: firm.id })}>
                  <Link id={`end-${firm.id}`} small look='quiet' words={words.end} label={words.endFirm(firm.name)} onTap={() => setGoing({ firmId: firm.id, personId: null, name: firm.name })} />
                </ListRow>
              </Card>
            ))}
            <Card title={words.clock} aside={<Link id='edit-clock' small words={words.edit} label={`${words.edit} ${words.clock}`} onTap={() => setOpen({ kind: 'clock' })} />} fit='list'>
              {LIMITS.map((limit) => <ListRow key={limit} icon='clock' words={words.limits[limit]} note={limitWords(hours, limit, words)} />)}
            </Card>
            <Card title={words.plans} fit='list'>
              {plans.map(({ houseType, no, link }) => (
                <ListRow key={houseType} icon='home' strong words={houseType} note={words.planNo(no)} aside={<Link id={`plan-${plans.findIndex((one) => one.houseType === houseType)}`} small words={no ? words.renew : words.upload} label={`${houseType} ${no ? words.renew : words.upload}`} onTap={() => { void plan.run(houseType) }} />} {...(link ? { onTap: () => { void lookAtPhotos([link], 0) } } : {})} />
              ))}
              {plans.length === 0 && <ListRow words={words.noTypes} />}
            </Card>
            <Section><Words kind='caption' tone='quiet'>{words.plansNote}</Words></Section>
          </>
        )}
      </Loaded>
      {open?.kind === 'firm' && <FirmSheet communityId={communityId} firm={open.firm} onClose={() => setOpen(undefined)} onSaved={() => saved()} />}
      {open?.kind === 'person' && <PersonSheet communityId={communityId} firmId={open.firmId} onClose={() => setOpen(undefined)} onSaved={() => saved(words.howTo)} />}
      {open?.kind === 'clock' && load.state === 'ready' && <ClockSheet communityId={communityId} hours={load.value.hours} onClose={() => setOpen(undefined)} onSaved={(homes) => saved(words.told(homes))} />}
      <Confirm open={going !== undefined} danger title={going?.personId ? words.endPerson(going.name) : words.endFirm(going?.name ?? '')} words={going?.personId ? words.endPersonWords : words.endFirmWords} yes={words.yes} no={words.no} busy={end.busy} onYes={() => { void end.run() }} onNo={() => setGoing(undefined)} />
    </Screen>
  )
}
