import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Chips } from '@/ui/chips'
import { Foot } from '@/ui/foot'
import { KeyValues } from '@/ui/key-values'
import { ListRow } from '@/ui/list-row'
import { Notice, Toast } from '@/ui/notice'
import { NumberStepper } from '@/ui/number-stepper'
import { Page } from '@/ui/page'
import { PhotoGrid } from '@/ui/photo-grid'
import { Section } from '@/ui/section'
import { Verdict } from '@/ui/verdict'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined
const paper = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="60" height="60"%3E%3Crect width="60" height="60" fill="%23fbfaf7"/%3E%3Cpath d="M9 14h28M9 24h40M9 31h40" stroke="%23b4bcb6" stroke-width="2"/%3E%3C/svg%3E'

export const ScanGreen = ({ elder }: SceneProps) => (
  <Page
    title='扫码结果' top='pine' onBack={nothing} elder={elder}
    foot={<Foot bare><Button kind='quiet' words='人证不符，转主管' onTap={nothing} /><Button words='确认到场，开始验房' onTap={nothing} /></Foot>}
  >
    <Verdict passed words='可以办理' note='资料、签约都齐了 · 离线暂记' home='3栋 2单元 1201' homeNote='王** 本人 · 预约 09:40，早到 8 分钟' figure='A012' figureNote='排号' />
    <Card title='核对身份' aside='看证件原件，再输尾号'>
      <KeyValues lined pairs={[{ key: 'name', words: '姓名', value: '王**', aside: <Words tone='pine' kind='bold' inline>一致</Words> }, { key: 'id', words: '身份证', value: '尾号 1218', aside: <Words tone='pine' kind='bold' inline>一致</Words> }]} />
    </Card>
    <Card title='下一步 · 到场登记' aside='2 / 6'>
      <Chips options={[{ value: 'self', words: '本人' }, { value: 'co', words: '共有人' }, { value: 'proxy', words: '代办人' }]} chosen={['self']} onTap={nothing} />
      <ListRow words='到场人数' aside={<NumberStepper value={2} onChange={nothing} label='到场人数' lessLabel='少一位' moreLabel='多一位' />} />
      <ListRow words='陪同' aside='李管家' />
    </Card>
  </Page>
)

export const ScanBlocked = ({ elder }: SceneProps) => (
  <Page title='扫码结果' top='red' onBack={nothing} elder={elder} foot={<Foot bare><Button icon='camera' words='补拍第 3 页' onTap={nothing} /></Foot>}>
    <Verdict passed={false} words='还差两样' note='补上就能验房，约 5 分钟' home='3栋 2单元 0702' homeNote='陈** 本人 · 预约 10:00，早到 13 分钟' figure='A014' figureNote='排号保留' />
    <Card fit='list'>
      <ListRow
        mark='blocked' strong words='资料还差：购房合同第 3 页'
        note='上次传的是第 2 页两张，请业主翻到第 3 页'
      >
        <PhotoGrid
              onTap={nothing} onAdd={nothing} addWords='再加一张' onRemove={nothing} removeLabel='删除'
              photos={[{ key: '1', src: paper, state: 'ready', words: '第 1 页' }, { key: '2', src: paper, state: 'sending', progress: 0.6, words: '第 2 页', veil: '60%' }, { key: '3', src: paper, state: 'failed', words: '没传上', veil: '点一下重传' }, { key: '4', state: 'missing', words: '缺第 3 页' }]}
            />
      </ListRow>
      <ListRow mark='blocked' strong words='共有人 林* 还没签入住协议书' note='他可以在自己手机上签，不用到场'><Button kind='tint' small icon='send' words='发给林*签字' onTap={nothing} /></ListRow>
    </Card>
    <Section title='这段时间可以先办' quiet wide>
      <Card fit='list'><ListRow mark='empty' words='核对身份' aside='2 分钟' onTap={nothing} /><ListRow mark='empty' words='领《业主手册》等 3 份资料' aside='3 分钟' onTap={nothing} /></Card>
    </Section>
    <Section><Notice icon='user' tone='plain' words='可以这样说：「陈先生，合同第 3 页我帮您现在补拍。」' /></Section>
    <Toast words={location.search.includes('toast') ? '已记下，联网后自动同步' : undefined} icon='check' />
  </Page>
)
