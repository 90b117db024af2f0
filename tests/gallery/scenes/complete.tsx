import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Celebration } from '@/ui/celebration'
import { Fact } from '@/ui/fact'
import { Foot } from '@/ui/foot'
import { Page } from '@/ui/page'
import { Scores } from '@/ui/scores'
import { Section } from '@/ui/section'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const Complete = ({ elder }: SceneProps) => (
  <Page title='' top='persimmon' elder={elder} foot={<Foot note='协议、收据、验房单共 23 份，校验码 7K3F-92QD'><Button words='存好入伙档案' onTap={nothing} /></Foot>}>
    <Celebration words={'钥匙交到您手上了\n今晚，1201 亮灯'} note='入户门钥匙 5 把　单元门卡 3 张　信箱钥匙 2 把' />
    <Section title='接下来'>
      <Fact icon='drop' strong words='今晚：水、电、门锁都试一遍' note='有不对的随时拍照报修' />
      <Fact icon='window' strong words='3 处问题在修' note='最晚 3月24日修好，修好请您来看' />
      <Fact icon='phone' strong words='管家周晓 3月20日上门' note='7 天内一定来一次' />
    </Section>
    <Card title='今天办得顺不顺？'><Scores words={['很不顺', '不太顺', '一般', '挺顺', '很顺']} onTap={nothing} /></Card>
  </Page>
)
