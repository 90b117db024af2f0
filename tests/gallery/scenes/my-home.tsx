import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Foot } from '@/ui/foot'
import { Hero } from '@/ui/hero'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Money } from '@/ui/money'
import { Page } from '@/ui/page'
import { Pill } from '@/ui/pill'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const MyHome = ({ elder }: SceneProps) => (
  <Page title='我的家' elder={elder} foot={<Foot><Buttons fold='never'><Button kind='ghost' icon='phone' words='管家周晓' onTap={nothing} /><Button kind='ghost' wide words='报修，提要求' onTap={nothing} /></Buttons></Foot>}>
    <Hero over='云溪里　入住第 7 天' words='3栋 2单元 1201' window='lit' />
    <Card over='等您看一眼' aside={<Pill tone='persimmon' words='今天修好的' />}>
      <Words kind='display'>厨房窗扇关得严了吗</Words>
      <Words tone='quiet'>金师傅 16:20 换好合页，有照片</Words>
      <Buttons><Button kind='ghost' words='还关不严' onTap={nothing} /><Button wide words='确认修好' onTap={nothing} /></Buttons>
    </Card>
    <Card fit='list' over='还有 2 处在修' aside=''>
      <ListRow strong words='主卫地漏返味' aside={<Words kind='caption' inline>在修，3月22日前</Words>} ><Progress parts={4} done={2} /></ListRow>
      <ListRow strong words='客厅踢脚线开缝' aside={<Words kind='caption' tone='amber' inline>等配件，3月24日前</Words>} ><Progress parts={4} done={1} /></ListRow>
    </Card>
    <Section>
      <ListRow icon='wifi' words='装宽带' aside='明天 14:00 上门' onTap={nothing} />
      <ListRow icon='doc' words='4月物业费' aside='332.08 元，4月30日前' onTap={nothing} />
      <ListRow icon='leaf' words='装修前要办的事' aside='读 4 分钟' onTap={nothing} />
    </Section>
    <Card title='账单'>
      <Money fen={1234567} kind='figure' />
      <KeyValues fit='apart' lined pairs={[{ key: 'fee', words: '物业费 3 个月', value: <Money fen={99624} /> }, { key: 'deposit', words: '装修押金', value: <Money fen={200000} kind='strong' />, strong: true }]} />
    </Card>
    <Card title='经过'>
      <Timeline moments={[
        { key: '1', when: '16:20', words: '金师傅修好了', note: '换了合页，有 2 张照片', tone: 'pine' }, { key: '2', when: '昨天', words: '等配件', tone: 'amber' },
        { key: '3', when: '3月14日', words: '您登记了问题', note: '厨房窗扇关不严' }
      ]} />
    </Card>
  </Page>
)
