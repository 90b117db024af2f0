import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DayStrip } from '@/ui/day-strip'
import { Foot } from '@/ui/foot'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { SlotGroup, SlotRow } from '@/ui/slot-row'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const Booking = ({ elder }: SceneProps) => (
  <Page
    title='预约' elder={elder} onBack={nothing}
    foot={<Foot note='改好后，14日 09:30 会让给别的业主'><Button words='改到 3月15日 周日 10:00' onTap={nothing} /></Foot>}
  >
    <TitleBlock title='换一个时间' />
    <Card tone='pine' fit='list'><ListRow mark='done' words={<Words kind='strong'>已约 3月14日 周六 09:30</Words>} note='今晚 22:00 前可改，还能改 1 次' /></Card>
    <DayStrip
      chosen='15' onTap={nothing}
      days={[
        { key: '14', over: '周六', number: '14', under: '已约', mine: true }, { key: '15', over: '周日', number: '15', under: '余 46' },
        { key: '16', over: '周一', number: '16', under: '余 73' }, { key: '17', over: '周二', number: '17', under: '休息', off: true },
        { key: '18', over: '周三', number: '18', under: '余 88' }, { key: '19', over: '周四', number: '19', under: '已满', off: true }, { key: '20', over: '周五', number: '20', under: '余 96' }
      ]}
    />
    <Card fit='flush'>
      <SlotGroup words='上午' />
      <SlotRow words='09:00–09:30' places={12} left={7} leftWords='余 7 位' onTap={nothing} />
      <SlotRow words='09:30–10:00' places={12} left={0} leftWords='已满' onTap={nothing} wait={{ words: '前面 3 户在等，空出来为您留 30 分钟', action: '排候补', onTap: nothing }} />
      <SlotRow words='10:00–10:30' places={12} left={5} leftWords='余 5 位' chosen onTap={nothing} />
      <SlotRow words='10:30–11:00' places={12} left={2} leftWords='仅余 2 位' low onTap={nothing} />
      <SlotGroup words='下午' />
      <SlotRow words='14:00–14:30' places={12} left={12} leftWords='余 12 位' onTap={nothing} />
      <SlotRow words='14:30–15:00' places={40} left={30} leftWords='余 30 位' onTap={nothing} />
    </Card>
  </Page>
)
