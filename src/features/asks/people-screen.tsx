import { useState } from 'react'
import type { PeopleView } from '@contract/people'
import { asksCopy } from '@/copy/asks'
import { useCopy } from '@/copy/copy'
import { atWords, periodWords } from '@/copy/when'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { copyText } from '@/platform/clipboard'
import { language } from '@/platform/language'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { openPage } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Notice, Toast } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { FormerCard } from './former-card'

type Owner = PeopleView['owners'][number]
type Code = { readonly owner: Owner, readonly code: string, readonly until: number }

/** The people of a home for staff: who is bound, codes for who is not, proxies, tenants, guests, and who lived there before. */
export const PeopleScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(asksCopy)
  const load = useLoad(() => ask('staff', 'people.household', { homeId }))
  const [code, setCode] = useState<Code>()
  const [told, setTold] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const invite = useCommand(async (owner: Owner) => {
    const reply = await ask('staff', 'binding.invite', { homeId, ownerNo: owner.no })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) setCode({ owner, ...reply.value })
  })
  const revoke = useCommand(async () => {
    if (!code) return
    const reply = await ask('staff', 'binding.revoke', { homeId, ownerNo: code.owner.no })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setTold(reply.ok ? words.revoked : undefined)
    setCode(undefined)
  })
  const lease = useCommand(async (no: number) => {
    const reply = await ask('staff', 'people.lease', { homeId, no })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) await lookAtPhotos(reply.value.links, 0)
  })
  return (
    <Screen title={words.peopleBar}>
      <Loaded load={load}>
        {(view) => (
          <>
            <TitleBlock title={view.label} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Section wide quiet title={words.owners}>
              <Card fit='list'>
                {view.owners.map((owner) => <ListRow key={owner.no} id={`invite-${owner.no}`} icon='user' strong words={owner.name} note={owner.phoneTail ? words.tail(owner.phoneTail) : undefined} aside={<Pill words={owner.isBound ? words.isBound : words.invite} tone={owner.isBound ? 'pine' : 'amber'} />} onTap={owner.isBound ? undefined : () => { void invite.run(owner) }} />)}
              </Card>
            </Section>
            <Others view={view} onLease={(no) => { void lease.run(no) }} />
            {view.sales > 0 && <FormerCard homeId={homeId} />}
            <Card fit='list'><ListRow id='to-transfer' icon='refresh' words={words.toTransfer} note={words.toTransferNote} onTap={() => { void openPage('office/transfer/index', { homeId }) }} /></Card>
          </>
        )}
      </Loaded>
      <Sheet open={!!code} title={words.inviteTitle(code?.owner.name ?? '')} words={words.inviteHow} onClose={() => setCode(undefined)} closeLabel={words.back}
        foot={<Buttons><Button id='code-revoke' kind='ghost' words={words.revokeCode} busy={revoke.busy} onTap={() => { void revoke.run() }} /><Button id='code-copy' wide words={words.copy} onTap={() => { if (code) void copyText(code.code).then(() => setTold(words.copied)) }} /></Buttons>}>
        <Words kind='display' centre>{code ? `${code.code.slice(0, 4)} ${code.code.slice(4)}` : ''}</Words>
        <Words kind='caption' tone='quiet'>{code ? words.inviteNote(atWords(code.until, now(), language())) : ''}</Words>
      </Sheet>
      <Toast words={told} />
    </Screen>
  )
}

const Others = ({ view, onLease }: { view: PeopleView, onLease: (no: number) => void }) => {
  const words = useCopy(asksCopy), tongue = language()
  const row = (key: string, name: string, note: string, state: string, onTap?: () => void) => <ListRow key={key} id={`person-${key}`} strong words={name} note={note} aside={<Pill words={words.states[state] ?? state} tone={state === 'valid' || state === 'live' ? 'pine' : 'plain'} />} onTap={onTap} />
  const groups = [
    [words.proxies, view.proxies.map((one) => row(`p${one.no}`, `${one.name}　${one.idMask}`, `${one.scopes.map((scope) => words.scopes[scope]).join(words.comma)} · ${periodWords(one.from, one.to, tongue)}`, one.state))],
    [words.tenants, view.tenants.map((one) => row(`t${one.no}`, `${one.name}　${one.idMask}`, `${words.rents[one.rent]} · ${periodWords(one.from, one.to, tongue)} · ${words.lease(one.files)}`, one.state, one.files ? () => onLease(one.no) : undefined))],
    [words.guests, view.guests.map((one) => row(`g${one.no}`, `${one.name}　${one.idMask}`, `${periodWords(one.from, one.to, tongue)} · ${words.days(one.days)}`, one.state))]
  ] as const
  return <>{groups.map(([title, rows]) => <Section key={title} wide quiet title={title}><Card fit='list'>{rows.length ? rows : <ListRow quiet words={words.nobody} />}</Card></Section>)}</>
}
