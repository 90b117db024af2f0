import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CountTable } from '@/ui/count-table'
import type { CountRow } from '@/ui/count-table'
import { Foot } from '@/ui/foot'
import { NumberStepper } from '@/ui/number-stepper'
import { Page } from '@/ui/page'
import { StepsAcross } from '@/ui/steps-across'
import { Tiles } from '@/ui/tiles'
import { TitleBlock } from '@/ui/title-block'
import { Verdict } from '@/ui/verdict'
import type { SceneProps } from '../scenes'

const nothing = () => undefined
const counted = (key: string, words: string, note: string, count: number): CountRow => ({ key, words, note, cells: [{ key: 'due', value: count }, { key: 'found', value: count, tone: 'pine', icon: 'check' }] })
const pair = (key: string, words: string, due: number, found: number): CountRow => ({
  key, words, tone: due === found ? undefined : 'red',
  cells: [{ key: 'due', value: due, tone: 'quiet' }, { key: 'first', value: due }, due === found ? { key: 'second', value: found } : { key: 'second', value: found, tone: 'red', icon: 'warn' }]
})

export const Keys = ({ elder }: SceneProps) => (
  <Page title='交钥匙' elder={elder} onBack={nothing} foot={<Foot bare><Button kind='celebrate' icon='key' words='点齐了，请王**签收' onTap={nothing} /></Foot>}>
    <TitleBlock title='3栋 2单元 1201' note='王** 本人 · 验房已签，2 处待修不影响交钥匙' />
    <StepsAcross steps={[
      { key: 'out', state: 'done', words: '出柜', note: '10:41' }, { key: 'first', state: 'done', words: '李管家点', note: '10:42' }, { key: 'second', state: 'done', words: '周工再点', note: '10:44' },
      { key: 'owner', state: 'now', words: '业主点', note: '现在' }, { key: 'sign', state: 'later', words: '签收' }
    ]} />
    <Card fit='flush' title='请业主当面点' aside='两人已各点一遍，都是 13 件'>
      <CountTable
        wideEnd head={['种类', '应交', '业主点到']} total={{ words: '合计', sum: '13', of: ' / 13 件' }}
        rows={[
          counted('door', '入户门钥匙', '含装修钥匙 1', 5), counted('card', '单元门禁卡', '3 张', 3), counted('lift', '电梯卡', '到 12 层', 2), counted('mail', '信箱钥匙', '1201 号', 2),
          { key: 'meter', words: '水电井钥匙', tone: 'pine', cells: [{ key: 'due', value: 1 }, { key: 'found', value: <NumberStepper value={1} onChange={nothing} label='水电井钥匙' lessLabel='少一把' moreLabel='多一把' /> }] }
        ]}
      />
    </Card>
    <Tiles raised tiles={[
      { key: '1', over: '第一人', value: '李管家', strong: true, note: '10:42', noteIcon: 'check', noteGood: true }, { key: '2', over: '第二人', value: '周工', strong: true, note: '10:44', noteIcon: 'check', noteGood: true },
      { key: '3', over: '业主', value: '王**', strong: true, note: '点齐，待签', noteMark: 'now', noteGood: true }
    ]} />
  </Page>
)

export const KeysMismatch = ({ elder }: SceneProps) => (
  <Page title='交钥匙' elder={elder} onBack={nothing} foot={<Foot bare><Button words='两人再点一遍门禁卡' onTap={nothing} /></Foot>}>
    <TitleBlock title='3栋 1单元 0902' note='何** 本人 · 验房已签' />
    <StepsAcross steps={[
      { key: 'out', state: 'done', words: '出柜', note: '10:10' }, { key: 'first', state: 'done', words: '赵管家点', note: '10:12' }, { key: 'second', state: 'blocked', words: '周工再点', note: '不符' },
      { key: 'owner', state: 'later', words: '业主点' }, { key: 'sign', state: 'later', words: '签收' }
    ]} />
    <Verdict card passed={false} words='门禁卡少 1 张，先不交' note='赵管家点到 3 张，周工点到 2 张' />
    <Card fit='flush'>
      <CountTable head={['种类', '应交', '赵管家', '周工']} rows={[pair('door', '入户门钥匙', 5, 5), pair('card', '单元门禁卡', 3, 2), pair('lift', '电梯卡', 2, 2), pair('mail', '信箱钥匙', 2, 2)]} />
    </Card>
  </Page>
)
