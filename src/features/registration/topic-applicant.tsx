import { useState } from 'react'
import { AreaField } from '@/ui/area-field'
import { Card } from '@/ui/card'
import { FieldFrame } from '@/ui/field-frame'
import { Link } from '@/ui/link'
import { PickField } from '@/ui/pick-field'
import { Segmented } from '@/ui/segmented'
import { Words } from '@/ui/words'
import type { TopicProps } from './topic-props'

/** Who moves in, a tenant for how long, and what of the contract is wrong. */
export const TopicApplicant = ({ record, words, change, errorOf }: TopicProps) => {
  const { applicant = 'owner', leaseFrom = '', leaseTo = '', isFirstHome, correction = '' } = record
  const [isWrong, setWrong] = useState(correction !== '')
  const missing = errorOf('applicant')
  return (
    <Card>
      <FieldFrame label={words.applicant}><Segmented id='applicant' label={words.applicant} chosen={applicant} options={(['owner', 'tenant'] as const).map((value) => ({ value, words: words.applicants[value] }))} onTap={(value) => change({ applicant: value })} /></FieldFrame>
      {applicant === 'tenant'
        ? (
          <>
            {missing && <Words kind='caption' tone='red' live>{words.tenantFirst}</Words>}
            <PickField kind='day' id='lease-from' label={words.leaseFrom} shown={leaseFrom} day={leaseFrom} example={words.pickDay} error={errorOf('leaseFrom')} onPick={(day) => change({ leaseFrom: day })} />
            <PickField kind='day' id='lease-to' label={words.leaseTo} shown={leaseTo} day={leaseTo} example={words.pickDay} error={errorOf('leaseTo')} onPick={(day) => change({ leaseTo: day })} />
          </>
          )
        : <FieldFrame label={words.isFirstHome}><Segmented id='first-home' label={words.isFirstHome} chosen={isFirstHome === undefined ? undefined : isFirstHome ? 'yes' : 'no'} options={(['yes', 'no'] as const).map((value) => ({ value, words: words[value] }))} onTap={(value) => change({ isFirstHome: value === 'yes' })} /></FieldFrame>}
      {isWrong
        ? <AreaField id='correction' label={words.correction} value={correction} example={words.correctionExample} maxLength={120} onInput={(next) => change({ correction: next })} />
        : <Link id='correction-open' small words={words.correctionLink} onTap={() => setWrong(true)} />}
    </Card>
  )
}
