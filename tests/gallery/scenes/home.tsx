import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Fact, Facts } from '@/ui/fact'
import { Hero } from '@/ui/hero'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { Pill } from '@/ui/pill'
import { Section } from '@/ui/section'
import { Steps } from '@/ui/steps'
import type { StepItem } from '@/ui/steps'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined
const later = (key: string, words: string, aside: string): StepItem => ({ key, state: 'later', stateWords: '以后', words, aside })

export const Home = ({ elder }: SceneProps) => (
  <Page title='入伙通' elder={elder}>
    <Hero over={elder ? '云溪里' : '云溪里　三室两厅　118.60 ㎡'} words='3栋 2单元 1201' />
    <Card over='下一步' aside={<Pill words='明天' />}>
      <Words kind='display'>到场办入伙</Words>
      <Facts>
        <Fact icon='clock' strong words='3月14日 周六 09:30–10:00' action={!elder && <Link words='改时间' onTap={nothing} />} />
        <Fact icon='pin' words={elder ? '云溪里服务中心' : '云溪里服务中心，南门会所一层'} action={<Link words='路线' onTap={nothing} />} />
        <Fact icon='bag' words={elder ? '带身份证、购房合同' : '带身份证、购房合同，都要原件'} />
      </Facts>
      <Buttons fold='always'>
        <Button words='打开入伙码' onTap={nothing} />
        {elder && <Button kind='ghost' icon='phone' words='给管家打电话' onTap={nothing} />}
      </Buttons>
    </Card>
    <Section title='办到哪一步了' aside={elder ? '已办 5 步' : '已办 5 步，共 10 步'}>
      <Steps items={[
        { key: 'online', state: 'done', stateWords: '办好了', words: '线上 5 步已办完', fold: 'closed', onTap: nothing },
        { key: 'arrive', state: 'now', stateWords: '现在', words: '到场签到', aside: '明天 09:30' },
        ...(elder ? [later('rest', '后面 3 步', '共 55 分钟')] : [later('identity', '核对身份', '约 5 分钟'), later('inspect', '陪同验房', '约 40 分钟'), later('handover', '房屋交接', '约 10 分钟')]),
        { key: 'keys', state: 'missing', stateWords: '还差东西', words: '领钥匙', why: elder ? '还差：共有人陈**的签名' : '还差：共有人陈**签《入住协议书》', action: { words: '提醒签字', onTap: nothing } }
      ]} />
    </Section>
    <Section title='通知'><ListRow words='14日早上车库可停车，免费' aside={<Words kind='caption' inline>今天</Words>} /></Section>
  </Page>
)
