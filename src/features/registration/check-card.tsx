import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'
import { squareMetres } from '@domain/community/home'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { Card } from '@/ui/card'
import { Consent } from '@/ui/consent'
import { KeyValues } from '@/ui/key-values'
import { Money } from '@/ui/money'
import { Words } from '@/ui/words'

type Props = { view: RegistrationView, record: Registration, words: RegistrationWords, change: (patch: Partial<Registration>) => void }

/** House facts, charges and rules on one card, confirmed by one tap. */
export const CheckCard = ({ view, record, words, change }: Props) => {
  const confirmed = record.confirmsHouse && record.confirmsFees && record.confirmsRules
  const total = view.fees.reduce((sum, { fen }) => sum + fen, 0)
  const confirm = (is: boolean) => change({ confirmsHouse: is, confirmsFees: is, confirmsRules: is })
  return (
    <Card title={words.checkTitle}>
      <KeyValues pairs={[
        { key: 'label', words: words.houseLabel, value: view.label },
        { key: 'area', words: words.area, value: `${view.houseType} ${words.areaValue(squareMetres(view.area))}` }
      ]} />
      {view.fees.length > 0 && (
        <KeyValues
          fit='apart' lined
          pairs={[
            ...view.fees.map(({ name, arithmetic, fen }) => ({ key: name, words: name, value: <><Money fen={fen} /><Words kind='caption' tone='quiet'>{arithmetic}</Words></> })),
            { key: 'total', words: words.feeTotal, strong: true, value: <Money fen={total} /> }
          ]}
        />
      )}
      <Words kind='caption' tone='quiet'>{words.rules}</Words>
      <Consent id='consent-check' words={words.checkConsent} given={confirmed} onTap={() => confirm(!confirmed)} />
    </Card>
  )
}
