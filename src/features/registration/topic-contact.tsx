import { useEffect, useState } from 'react'
import type { HomeView } from '@contract/home'
import { readStored } from '@/platform/storage'
import { Chips } from '@/ui/chips'
import { FieldFrame } from '@/ui/field-frame'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { RelationChips } from './relation-chips'
import { coOwnersLeft, maskedPhone } from './registration.view'
import type { TopicProps } from './topic-props'

/** 2/4: how to reach the owner, and whom to call if they cannot be reached. */
export const TopicContact = ({ homeId, view, record, words, change, errorOf, left }: TopicProps) => {
  const [ownPhone, setOwnPhone] = useState(!view.isProven.phone || !record.phone)
  const [community, setCommunity] = useState('')
  useEffect(() => {
    let here = true
    void readStored<HomeView>(`view:home:${homeId}`).then((home) => { if (here && home) setCommunity(home.communityName) })
    return () => { here = false }
  }, [homeId])
  const coOwners = coOwnersLeft(view, record.ownerNo, [record.emergencyName])
  return (
    <Section close>
      {ownPhone
        ? <TextField id='phone' label={words.phone} value={record.phone} keyboard='number' maxLength={16} example={words.phoneExample} onInput={(phone) => change({ phone })} onDone={() => left('phone')} error={errorOf('phone')} />
        : <TextField id='phone' label={words.phone} value={maskedPhone(record.phone)} fixed source={words.fromWeChat} action={{ words: words.changePhone, onTap: () => setOwnPhone(true) }} />}
      <TextField
        id='address' label={words.address} value={record.mailAddress} maxLength={120} example={words.addressExample} onInput={(mailAddress) => change({ mailAddress })} onDone={() => left('mailAddress')} error={errorOf('mailAddress')}
        {...(record.mailAddress ? {} : { action: { words: words.addressHere, onTap: () => change({ mailAddress: `${community} ${view.label}`.trim() }) } })}
      />
      <TextField id='emergency-name' label={words.emergencyName} value={record.emergencyName} maxLength={40} example={words.nameExample} onInput={(emergencyName) => change({ emergencyName })} onDone={() => left('emergencyName')} error={errorOf('emergencyName')} />
      {coOwners.length > 0 && !record.emergencyName && (
        <FieldFrame label=''><Chips id='emergency-co-owner' options={coOwners.map((value) => ({ value, words: words.coOwner(value) }))} chosen={[]} onTap={(emergencyName) => change({ emergencyName })} /></FieldFrame>
      )}
      <RelationChips id='emergency-relation' label={words.relation} words={words} value={record.emergencyRelation} onChange={(emergencyRelation) => change({ emergencyRelation })} error={errorOf('emergencyRelation')} />
      <TextField
        id='emergency-phone' label={words.emergencyPhone} value={record.emergencyPhone} keyboard='number' maxLength={16} example={words.phoneExample}
        onInput={(emergencyPhone) => change({ emergencyPhone })} onDone={() => left('emergencyPhone')} error={errorOf('emergencyPhone')}
      />
    </Section>
  )
}
