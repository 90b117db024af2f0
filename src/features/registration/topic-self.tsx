import { squareMetres } from '@domain/community/home'
import { idProblem } from '@domain/forms/registration'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Consent } from '@/ui/consent'
import { FieldFrame } from '@/ui/field-frame'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { TextField } from '@/ui/text-field'
import { Words } from '@/ui/words'
import { TopicApplicant } from './topic-applicant'
import { CardReader } from './card-reader'
import { ID_KINDS, maskedId } from './registration.view'
import type { TopicProps } from './topic-props'

/** 1/4: who, by which document, for which home. */
export const TopicSelf = (props: TopicProps) => {
  const { homeId, view, record, words, change, errorOf, left } = props
  const name = view.owners.find(({ no }) => no === record.ownerNo)?.name ?? ''
  // A number the contract has wrong must stay open to correction: the form could not be handed in otherwise.
  const proven = view.isProven.idNumber && idProblem(record.idKind, record.idNumber) === null
  const consent = errorOf('consentsToIdData')
  return (
    <>
      <Section close>
        <TextField label={words.name} value={name} fixed source={words.fromContract} sourceIcon='lock' />
        {proven
          ? <TextField label={words.idKinds[record.idKind]} value={maskedId(record.idNumber)} fixed source={words.fromContract} sourceIcon='lock' />
          : (
            <>
              <FieldFrame label={words.idKind}>
                <Chips id='id-kind' options={ID_KINDS.map((value) => ({ value, words: words.idKinds[value] }))} chosen={[record.idKind]} onTap={(idKind) => change({ idKind })} />
              </FieldFrame>
              <TextField
                id='id-number' label={words.idNumber} value={record.idNumber} keyboard='idcard' maxLength={20} example={words.idExample}
                onInput={(idNumber) => change({ idNumber })} onDone={() => left('idNumber')} error={errorOf('idNumber')}
              />
              {view.canReadCards && record.idKind === 'id-card' && <CardReader homeId={homeId} words={words} onRead={(idNumber) => { change({ idNumber }); left('idNumber') }} />}
            </>
            )}
      </Section>
      <Card title={words.house}>
        <KeyValues pairs={[
          { key: 'label', words: words.houseLabel, value: view.label },
          { key: 'contract', words: words.contractNo, value: view.contractNo },
          { key: 'type', words: words.houseType, value: view.houseType },
          { key: 'area', words: words.area, value: words.areaValue(squareMetres(view.area)) }
        ]} />
      </Card>
      <TopicApplicant {...props} />
      <Section>
        <Consent id='consent-id' words={words.idConsent} given={record.consentsToIdData} onTap={() => change({ consentsToIdData: !record.consentsToIdData })} />
        {consent && <Words kind='caption' tone='red' live>{consent}</Words>}
      </Section>
    </>
  )
}
