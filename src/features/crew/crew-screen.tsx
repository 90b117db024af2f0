import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { crewCopy } from '@/copy/crew'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { useShareCardStore } from '@/frame/share-card-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { shareButton } from '@/platform/share'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PageState } from '@/ui/page-state'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { dutyWords, type CrewMemberView } from './crew.view'
import { HireSheet } from './hire-sheet'

type CrewScreenProps = { communityId: string; communityName: string }

/** Everybody who holds a place here: taken on by phone, ended at once. */
export const CrewScreen = ({ communityId, communityName }: CrewScreenProps) => {
  const words = useCopy(crewCopy)
  const load = useLoad(() => ask('manager', 'setup.crew', { communityId }))
  const [adding, setAdding] = useState(false)
  const [hired, setHired] = useState<string>()
  const [going, setGoing] = useState<CrewMemberView>()
  const [trouble, setTrouble] = useState<string>()
  const show = useShareCardStore((state) => state.show)
  const card = { title: words.inviteTitle(communityName), path: `pages/launch/index?c=${communityId}` }
  useEffect(() => { show(card) }, [card.title, card.path, show])
  const dismiss = useCommand(async () => {
    if (!going) return
    const reply = await ask('manager', 'setup.dismiss', { communityId, id: going.id })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setGoing(undefined)
    setHired(undefined)
    await load.reload()
  })
  const wasHired = (name: string) => { setAdding(false); setHired(name); void load.reload() }
  return (
    <Screen title={words.bar} foot={load.state === 'ready' && <Foot><Button id='add-crew' icon='plus' words={words.add} onTap={() => setAdding(true)} /></Foot>}>
      <Loaded load={load}>
        {({ crew }) => (
          <>
            <TitleBlock title={words.title} aside={words.count(crew.length)} />
            <Card fit='list'><ListRow id='to-roles' icon='shield' strong words={words.roles} note={words.rolesNote} onTap={() => { void openPage('office/roles/index', { communityId }) }} /></Card>
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            {hired && <Section wide><Notice tone='pine' icon='check' words={words.hired(hired)} note={words.howTo} action={<Button id='invite' small kind='tint' icon='send' words={words.invite} native={shareButton(() => card)} />} /></Section>}
            {crew.length === 0 ? <PageState kind='empty' icon='users' inside words={words.empty} /> : (
              <Card fit='list'>
                {crew.map((member) => (
                  <ListRow key={member.id} icon='user' strong words={member.name} note={words.note(member.phone, dutyWords(member, words))} aside={<Pill tone={member.hasJoined ? 'pine' : 'amber'} words={member.hasJoined ? words.joined : words.waiting} />}>
                    <Link id={`dismiss-${member.id}`} small look='quiet' words={words.dismiss} label={words.dismissTitle(member.name)} onTap={() => setGoing(member)} />
                  </ListRow>
                ))}
              </Card>
            )}
          </>
        )}
      </Loaded>
      <HireSheet communityId={communityId} open={adding} onClose={() => setAdding(false)} onHired={wasHired} />
      <Confirm open={going !== undefined} danger title={words.dismissTitle(going?.name ?? '')} words={words.dismissWords(going?.name ?? '')} yes={words.yes} no={words.no} busy={dismiss.busy} onYes={() => { void dismiss.run() }} onNo={() => setGoing(undefined)} />
    </Screen>
  )
}
