import type { RegistrationView } from '@contract/registration'
import { isAgeUntold } from '@domain/privacy/minors'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Consent } from '@/ui/consent'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { RelationChips } from './relation-chips'
import { changed, coOwnersLeft, hasChildren, ID_KINDS, nobody } from './registration.view'
import type { TopicProps } from './topic-props'

const MOST = 12

/** 3/4: everyone who lives here. */
export const TopicResidents = ({ view, record, words, change, errorOf, left }: TopicProps<Pick<RegistrationView, 'owners'>>) => {
  const { residents } = record
  const put = (at: number, next: (typeof residents)[number] | null) => change({ residents: changed(residents, at, next) })
  const guardian = errorOf('consentsForChildren')
  const coOwners = coOwnersLeft(view, record.ownerNo, residents.map(({ name }) => name))
  return (
    <>
      {residents.map((one, at) => (
        <Card key={at} title={words.resident(at + 1)} aside={<Link id={`resident-${at}-remove`} look='quiet' words={words.remove} label={`${words.remove} ${one.name}`} onTap={() => put(at, null)} />}>
          <TextField id={`resident-${at}-name`} label={words.name} value={one.name} maxLength={40} example={words.nameExample} onInput={(name) => put(at, { ...one, name })} onDone={() => left(`residents.${at}.name`)} error={errorOf(`residents.${at}.name`)} />
          <RelationChips id={`resident-${at}-relation`} label={words.relation} words={words} value={one.relation} onChange={(relation) => put(at, { ...one, relation })} error={errorOf(`residents.${at}.relation`)} />
          {isAgeUntold(one) && <Consent id={`resident-${at}-grown`} words={words.grown} given={one.isGrown === true} onTap={() => put(at, { ...one, isGrown: !one.isGrown })} />}
          <TextField id={`resident-${at}-phone`} label={words.residentPhone} value={one.phone} keyboard='number' maxLength={16} example={words.optional} onInput={(phone) => put(at, { ...one, phone })} onDone={() => left(`residents.${at}.phone`)} error={errorOf(`residents.${at}.phone`)} />
          <TextField id={`resident-${at}-id`} label={words.residentId} value={one.idNumber} keyboard='idcard' maxLength={20} example={words.optional} onInput={(idNumber) => put(at, { ...one, idNumber })} onDone={() => left(`residents.${at}.idNumber`)} error={errorOf(`residents.${at}.idNumber`)} />
          {one.idNumber !== '' && (one.idKind !== 'id-card' || !!errorOf(`residents.${at}.idNumber`)) && <Chips id={`resident-${at}-kind`} label={words.idKind} options={ID_KINDS.map((value) => ({ value, words: words.idKinds[value] }))} chosen={[one.idKind]} onTap={(idKind) => put(at, { ...one, idKind })} />}
        </Card>
      ))}
      {hasChildren(record) && (
        <Section>
          <Consent id='consent-children' words={words.childConsent} given={record.consentsForChildren === true} onTap={() => change({ consentsForChildren: !record.consentsForChildren })} />
          {guardian && <Words kind='caption' tone='red' live>{guardian}</Words>}
        </Section>
      )}
      {residents.length < MOST && (
        <Section close>
          {coOwners.length > 0 && <FieldFrame label={words.together}><Chips id='resident-co-owner' options={coOwners.map((value) => ({ value, words: words.coOwner(value) }))} chosen={[]} onTap={(name) => put(residents.length, { ...nobody, name })} /></FieldFrame>}
        </Section>
      )}
      {residents.length < MOST && (
        <Section>
          <Button id='resident-add' kind='ghost' icon='plus' words={words.addResident} onTap={() => put(residents.length, nobody)} />
        </Section>
      )}
    </>
  )
}
