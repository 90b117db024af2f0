import { useEffect, useState } from 'react'
import type { PeopleView } from '@contract/people'
import { useCopy } from '@/copy/copy'
import { peopleCopy } from '@/copy/people'
import { Loaded } from '@/frame/loaded'
import { Screen } from '@/frame/screen'
import { useShareCardStore } from '@/frame/share-card-store'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { language } from '@/platform/language'
import { openPage, startAt } from '@/platform/navigate'
import { shareButton } from '@/platform/share'
import { useCommand } from '@/platform/use-command'
import { useLoad } from '@/platform/use-load'
import type { RoutePath } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import { guestRow, proxyRow, tenantRow, type Row, type Saying } from './people.view'

type Kind = 'proxy' | 'tenant' | 'guest'
type Asking = { readonly kind: Kind; readonly row: Row }
type Group = { readonly kind: Kind; readonly title: string; readonly none: string; readonly add: string; readonly path: RoutePath; readonly rows: readonly Row[] }

const groupsOf = (view: PeopleView, saying: Saying): readonly Group[] => {
  const { words } = saying
  return [
    { kind: 'proxy', title: words.proxies, none: words.noProxies, add: words.addProxy, path: 'household/proxy/index', rows: view.proxies.map((one) => proxyRow(one, saying)) },
    { kind: 'tenant', title: words.tenants, none: words.noTenants, add: words.addTenant, path: 'household/tenant/index', rows: view.tenants.map((one) => tenantRow(one, saying)) },
    { kind: 'guest', title: words.guests, none: words.noGuests, add: words.addGuest, path: 'household/guest/index', rows: view.guests.map((one) => guestRow(one, saying)) }
  ]
}

/** 家人与代办: the owners and who is bound, and everybody an owner lets in. */
export const PeopleScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(peopleCopy), saying: Saying = { words, language: language() }
  const load = useLoad(() => ask('owner', 'people.open', { homeId }), `people:${homeId}`)
  const [asking, setAsking] = useState<Asking>()
  const [trouble, setTrouble] = useState<string>()
  const end = useCommand(async ({ kind, row }: Asking) => {
    const reply = await ask('owner', 'people.end', { homeId, kind, no: row.no })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    setAsking(undefined)
    await load.reload()
  })
  const title = asking && { proxy: words.revokeTitle, tenant: words.endTenantTitle, guest: words.endGuestTitle }[asking.kind](asking.row.title)
  return (
    <Screen title={words.bar} up={() => { void startAt('pages/home/index', { homeId }) }}>
      <Loaded load={load}>
        {(view) => (
          <>
            <TitleBlock title={view.label} note={words.note} />
            {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
            <Owners view={view} />
            {groupsOf(view, saying).map(({ kind, title: heading, none, add, path, rows }) => (
              <Section key={kind} wide quiet title={heading}>
                <Card fit='list'>
                  {rows.length === 0 && <ListRow quiet words={none} />}
                  {rows.map((row) => <ListRow key={row.no} id={`${kind}-${row.no}`} strong={row.isLive} words={row.title} note={row.note} aside={<Pill words={row.state} tone={row.tone} />} onTap={row.isLive ? () => setAsking({ kind, row }) : undefined} />)}
                  <ListRow id={`add-${kind}`} icon='plus' words={add} onTap={() => { void openPage(path, { homeId }) }} />
                </Card>
              </Section>
            ))}
          </>
        )}
      </Loaded>
      <Confirm
        open={!!asking} danger title={title ?? ''} words={asking?.kind === 'proxy' ? words.revokeWords : asking?.kind === 'guest' ? words.endGuestWords : words.endWords} yes={asking?.kind === 'proxy' ? words.revoke : words.end} no={words.back} busy={end.busy}
        onYes={() => { if (asking) void end.run(asking) }} onNo={() => setAsking(undefined)}
      />
    </Screen>
  )
}

const Owners = ({ view }: { view: PeopleView }) => {
  const words = useCopy(peopleCopy)
  const card = { title: words.inviteTitle(view.communityName), path: `owner/bind/index?c=${view.communityId}` }
  const show = useShareCardStore((state) => state.show)
  useEffect(() => { show({ title: card.title, path: card.path }) }, [show, card.title, card.path])
  const waits = view.owners.some(({ isBound }) => !isBound)
  return (
    <Section wide quiet title={words.owners}>
      <Card fit='list'>
        {view.owners.map(({ no, name, phoneTail, isBound, isYou }) => (
          <ListRow key={no} icon='user' strong words={isYou ? `${name} · ${words.you}` : name} note={phoneTail ? words.tail(phoneTail) : undefined} aside={<Pill words={isBound ? words.bound : words.unbound} tone={isBound ? 'pine' : 'amber'} />} />
        ))}
      </Card>
      {waits && <Card><Words kind='caption' tone='quiet'>{words.inviteNote}</Words><Button id='invite-owner' kind='tint' icon='send' words={words.invite} native={shareButton(() => card)} /></Card>}
    </Section>
  )
}
