import { useState } from 'react'
import { Button, Buttons } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { PageState } from '@/ui/page-state'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const States = ({ elder }: SceneProps) => {
  const [open, setOpen] = useState(location.search.includes('open'))
  return (
    <Page title='各种样子' elder={elder}>
      <PageState kind='error' words='没连上，数据没丢' note='检查一下网络，再试一次。一直不行就给管家打电话。' action={{ words: '再试一次', onTap: nothing }} reference='编号 7K3F-92QD' />
      <PageState kind='empty' words='还没有通知' note='物业发的通知会放在这里，重要的会在微信里提醒您。' icon='bell' />
      <Card fit='list'>
        <ListRow icon='wifi' words='装宽带' aside='明天 14:00 上门' onTap={nothing} />
        <ListRow mark='blocked' words='3-1-0902 门禁卡少 1 张' note='赵管家点到 3 张，周工点到 2 张' onTap={nothing} />
        <ListRow mark='waiting' words='审核超 24 小时' aside='2 户' onTap={nothing} />
      </Card>
      <Card>
        <Buttons><Button kind='ghost' words='还关不严' onTap={nothing} /><Button wide words='确认修好' onTap={() => setOpen(true)} /></Buttons>
        <Buttons fold='always'>
          <Button kind='celebrate' icon='key' words='点齐了，请王**签收' /><Button kind='danger' words='取消预约' /><Button words='正在提交' busy /><Button words='下一间 主卧' disabled />
          <Button kind='quiet' words='人证不符，转主管' /><Button kind='tint' small icon='send' words='发给林*签字' /><Button kind='light' icon='undo' words='撤一笔' native={{ openType: 'share' }} />
        </Buttons>
      </Card>
      <PageState kind='loading' label='正在打开' />
      <Confirm open={open} title='取消这次预约？' words='3月14日 09:30 的位子会让给别的业主。您可以再约别的时间。' yes='取消预约' no='不取消' danger onYes={nothing} onNo={() => setOpen(false)} />
    </Page>
  )
}
