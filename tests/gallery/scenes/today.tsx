import { Text } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Fact } from '@/ui/fact'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { Pill } from '@/ui/pill'
import { ScanDock } from '@/ui/scan-dock'
import { SearchBar } from '@/ui/search-bar'
import { Section } from '@/ui/section'
import { Strip } from '@/ui/strip'
import { Tabs } from '@/ui/tabs'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const Today = ({ elder }: SceneProps) => (
  <Page
    title='今天' elder={elder} strip={<Strip strong='已离线' words='，3 项待同步' note='照常办理，不会丢' onTap={nothing} />}
    foot={<ScanDock words='扫入伙码' note='没有信号也能扫' onTap={nothing} others={[{ words: '输入房号', onTap: nothing }, { words: '输入手机尾号', onTap: nothing }]} />}
  >
    <TitleBlock title='李管家，上午好' aside='2 / 8 完成' note='3 月 14 日 周六 · 云溪里接待 2 号台' />
    <Card over='下一件' aside={<Pill tone='amber' icon='clock' words='还有 8 分钟' />}>
      <ListRow lead={<Words kind='figure'>09:40</Words>} words={<Words kind='title'>3栋 2单元 1201</Words>} note='陪同验房 · 王** · 两人到场' />
      <Fact icon='pin' words='大堂沙发区碰面，验房钥匙在 2 号柜' />
    </Card>
    <Section title='我的单子' quiet aside='余 6 件'>
      <ListRow quiet lead='09:10' words={<><Text>1栋 1单元 0901</Text>　到场登记</>} aside={<Words kind='caption' tone='amber' inline>待同步</Words>} />
      <ListRow lead='10:40' words={<><Words kind='bold' inline>3栋 2单元 1201</Words>　交钥匙</>} aside={<Words kind='caption' inline>接着办</Words>} />
      <ListRow lead='11:00' words={<><Words kind='bold' inline>2栋 1单元 0501</Words>　陪同验房</>} aside={<Words kind='caption' inline>未到</Words>} />
    </Section>
    <SearchBar value='' onInput={nothing} example='房号、姓名或手机尾号' clearLabel='清空' />
    <Tabs chosen='living' onTap={nothing} tabs={[{ value: 'hall', words: '入户', note: '齐', done: true }, { value: 'kitchen', words: '厨房', note: '齐', done: true }, { value: 'living', words: '客厅', note: '4 / 8' }, { value: 'bed', words: '主卧', note: '0 / 6' }, { value: 'bath', words: '卫生间', note: '0 / 7' }]} />
  </Page>
)
