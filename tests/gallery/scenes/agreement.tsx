import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Clause } from '@/ui/clause'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Page } from '@/ui/page'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const Agreement = ({ elder }: SceneProps) => (
  <Page
    title='签协议' elder={elder} onBack={nothing}
    foot={(
      <Foot note={<View style={{ display: 'flex', justifyContent: 'space-between' }}><Words kind='caption' inline>已读 2 分 18 秒</Words><View style={{ display: 'flex', gap: '20px' }}><Link small words='请管家讲解' onTap={nothing} /><Link small words='看全文' onTap={nothing} /></View></View>}>
        <Consent words='我已看完，同意按这份协议入住' given onTap={nothing} />
        <Button words='去签名' onTap={nothing} />
      </Foot>
    )}
  >
    <TitleBlock title='先看这 5 条' note='《住宅小区入住协议书》第 2 版，共 12 页' />
    <Clause number={1} title='物业费' aside='第 4 条' words={<><Words kind='bold' inline>每月 332.08 元</Words>，从交房当天起算。{'\n'}118.60 ㎡ × 2.80 元</>} />
    <Clause number={2} title='保修' aside='第 7 条' words='防水 5 年，水电管线 2 年，从交房当天起算。' />
    <Clause number={3} title='装修' aside='第 9 条' words={'开工前先备案，押金 2,000 元，\n验收合格后 7 个工作日内退还。'} />
    <Clause number={4} title='安全' aside='第 11 条' words='不拆承重墙，不改外立面，不占消防通道。' />
    <Clause number={5} title='个人信息' aside='第 15 条' words='只用于办入伙，身份证照片 9月10日删除。' />
  </Page>
)
