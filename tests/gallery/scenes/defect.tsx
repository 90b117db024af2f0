import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PhotoMark } from '@/ui/annotation'
import { Annotator } from '@/ui/annotator'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { FloorPlanView } from '@/ui/floor-plan-view'
import { Foot } from '@/ui/foot'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { openCanvas } from '../open-canvas'
import type { SceneProps } from '../scenes'

const nothing = () => undefined
const wall = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="400" height="300"%3E%3Crect width="400" height="300" fill="%23c9c2b4"/%3E%3Crect x="0" y="0" width="400" height="120" fill="%239aa39c"/%3E%3Cellipse cx="240" cy="190" rx="50" ry="30" fill="%23a89a80"/%3E%3C/svg%3E'
const rooms = [
  { key: 'bed2', words: '次卧', x: 0, y: 0, width: 0.29, height: 0.42 }, { key: 'living', words: '客厅', x: 0.29, y: 0, width: 0.4, height: 0.77 }, { key: 'bed', words: '主卧', x: 0.69, y: 0, width: 0.31, height: 0.42 },
  { key: 'kitchen', words: '厨房', x: 0, y: 0.42, width: 0.29, height: 0.35 }, { key: 'bath', words: '卫生间', x: 0.69, y: 0.42, width: 0.31, height: 0.35 }, { key: 'balcony', words: '阳台', x: 0.29, y: 0.77, width: 0.4, height: 0.23 }
]

export const Defect = ({ elder }: SceneProps) => {
  const [marks, setMarks] = useState<readonly PhotoMark[]>([{ tool: 'ring', from: { x: 0.46, y: 0.48 }, to: { x: 0.76, y: 0.78 } }, { tool: 'arrow', from: { x: 0.28, y: 0.28 }, to: { x: 0.44, y: 0.46 } }])
  const [pin, setPin] = useState({ x: 0.49, y: 0.7, room: 'living' })
  return (
    <Page title='记一处问题' elder={elder} onBack={nothing} foot={<Foot bare note='交给 门窗组 恒信，3 月 21 日前修好'><Button words='记下，编号 #017' onTap={nothing} /></Foot>}>
      <Annotator id='photo' open={openCanvas} src={wall} marks={marks} onChange={setMarks} tools={{ ring: '圈', arrow: '箭头', pen: '画笔' }} undoLabel='撤一笔' again={{ words: '再拍', onTap: nothing }} time='13 秒' label='在照片上画出问题' />
      <Section>
        <View style={{ display: 'flex', gap: '14px' }}>
          <View style={{ width: '46%' }}><FloorPlanView id='plan' open={openCanvas} rooms={rooms} pin={pin} chosen={pin.room} onPin={(spot, room) => setPin({ ...spot, room: room.key })} label='平面图' /></View>
          <View style={{ flex: 1 }}><Words kind='caption' tone='quiet'>位置 · 点平面图可改</Words><Words kind='strong'>客厅 南窗下</Words><Words kind='caption' tone='quiet'>项目 · 由验房单带来</Words><Words kind='strong'>南窗开关与密封</Words></View>
        </View>
      </Section>
      <Section title='什么问题' quiet aside='选词就够，可不写'>
        <Chips many chosen={['a', 'e']} onTap={nothing} options={['渗水', '密封条松', '关不严', '划痕', '墙面起皮', '开裂', '五金缺件'].map((words, at) => ({ value: 'abcdefg'[at] ?? '', words }))} />
      </Section>
    </Page>
  )
}
