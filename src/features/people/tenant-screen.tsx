import { useState } from 'react'
import { dayOf } from '@domain/kernel/calendar'
import type { LeaseClause, RentTerm } from '@domain/people/tenant'
import { useCopy } from '@/copy/copy'
import { peopleCopy } from '@/copy/people'
import { Screen } from '@/frame/screen'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { now } from '@/platform/clock'
import { goBack } from '@/platform/navigate'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { Notice } from '@/ui/notice'
import { PhotoGrid } from '@/ui/photo-grid'
import { Section } from '@/ui/section'
import { TitleBlock } from '@/ui/title-block'
import { emptyPerson, isWholePerson } from './people.view'
import { PersonFields } from './person-fields'
import { useHomePhotos } from './use-home-photos'

const RENTS: readonly RentTerm[] = ['monthly', 'quarterly', 'half-yearly', 'yearly']
const CLAUSES: readonly LeaseClause[] = ['move-in', 'rent', 'breach']
const A_YEAR = 364, MOST_PHOTOS = 6

/** Who rents, until when, by which lease; its three key clauses are confirmed one by one. */
export const TenantScreen = ({ homeId }: { homeId: string }) => {
  const words = useCopy(peopleCopy), today = dayOf(now())
  const [draft, setDraft] = useState(emptyPerson(today, A_YEAR))
  const [rent, setRent] = useState<RentTerm>('monthly')
  const [clauses, setClauses] = useState<LeaseClause[]>([])
  const [trouble, setTrouble] = useState<string>()
  const photos = useHomePhotos(homeId, 'lease', MOST_PHOTOS, (what) => setTrouble(what === 'camera' ? words.cameraOff : what === 'lost' ? words.photoLost : undefined))
  const submit = useCommand(async () => {
    const reply = await ask('owner', 'people.addTenant', { homeId, ...draft, name: draft.name.trim(), rent, clauses, files: photos.files })
    setTrouble(reply.ok ? undefined : troubleWords(reply))
    if (reply.ok) await goBack()
  })
  const isReady = isWholePerson(draft) && photos.files.length > 0 && !photos.isSending && clauses.length === CLAUSES.length
  return (
    <Screen title={words.tenantBar} foot={<Foot><Button id='tenant-submit' words={words.submitTenant} disabled={!isReady} busy={submit.busy} onTap={() => { void submit.run() }} /></Foot>}>
      <TitleBlock title={words.tenantTitle} note={words.tenantNote} />
      {trouble && <Section wide><Notice tone='red' icon='warn' words={trouble} /></Section>}
      <PersonFields title={words.person} draft={draft} fromWords={words.from} toWords={words.to} today={today} onChange={setDraft} />
      <Card title={words.rent}><Chips id='rent' label={words.rent} chosen={[rent]} options={RENTS.map((one) => ({ value: one, words: words.rents[one] }))} onTap={setRent} /></Card>
      <Card title={words.lease}>
        <PhotoGrid id='lease' photos={photos.shots} onTap={photos.again} onRemove={photos.remove} removeLabel={words.leaseRemove} onAdd={photos.shots.length < MOST_PHOTOS ? () => { void photos.add.run() } : undefined} addWords={words.leaseAdd} />
      </Card>
      <Card title={words.clauses}>
        {CLAUSES.map((one) => <Consent key={one} id={`clause-${one}`} words={words.clause[one]} given={clauses.includes(one)} onTap={() => setClauses(clauses.includes(one) ? clauses.filter((other) => other !== one) : [...clauses, one])} />)}
      </Card>
    </Screen>
  )
}
