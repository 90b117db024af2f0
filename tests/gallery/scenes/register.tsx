import { View } from '@tarojs/components'
import { useState } from 'react'
import { AreaField } from '@/ui/area-field'
import { Button } from '@/ui/button'
import { Chips } from '@/ui/chips'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { NumberStepper } from '@/ui/number-stepper'
import { Page } from '@/ui/page'
import { PickField } from '@/ui/pick-field'
import { Progress } from '@/ui/progress'
import { Section } from '@/ui/section'
import { Segmented } from '@/ui/segmented'
import { Strip } from '@/ui/strip'
import { TextField } from '@/ui/text-field'
import { TitleBlock } from '@/ui/title-block'
import { Words } from '@/ui/words'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const Register = ({ elder }: SceneProps) => {
  const [phone, setPhone] = useState('1391234567')
  const [count, setCount] = useState(2)
  return (
    <Page
      title='登记' elder={elder} onBack={nothing} backLabel='返回'
      strip={<Strip strong='已离线' words='，3 项待同步' note='照常办理，不会丢' onTap={nothing} />}
      foot={<Foot note={<><Words kind='bold' tone='red' inline>还有 1 处要改</Words>　草稿已存，20:31</>}><Button words='下一步，填住户' onTap={nothing} /></Foot>}
    >
      <Section><Progress parts={4} done={1} within={0.55} words='2/4' names={['本人', '联系方式', '住户', '车辆']} /></Section>
      <TitleBlock title='怎么联系您' note='已经有的都填好了，您看看对不对' />
      <Section>
        <TextField label='姓名' value='王**' fixed source='来自购房合同' sourceIcon='lock' />
        <TextField label='手机' value='138 **** 6207' source='微信已验证' action={{ words: '换号码', onTap: nothing }} />
        <TextField label='通讯地址' value='' example='省市区、街道、门牌号' source='来自购房合同' valid />
        <PickField kind='tap' label='紧急联系人' shown='陈**，配偶' onTap={nothing} />
        <PickField kind='options' label='关系' shown='' example='选一个' options={['配偶', '父母']} chosen={-1} onPick={nothing} must />
        <TextField label='紧急联系人的手机' value={phone} onInput={setPhone} keyboard='number' error='少 1 位，手机号是 11 位' />
        <AreaField label='还有什么要告诉我们' value='' onInput={nothing} example='例如：家里有老人，需要轮椅' hint='可以不写' />
      </Section>
      <Section title='谁来了' aside='可多选'>
        <Chips many options={[{ value: 'self', words: '本人' }, { value: 'co', words: '共有人' }, { value: 'proxy', words: '代办人' }, { value: 'x', words: '租户', disabled: true }]} chosen={['self']} onTap={nothing} />
      </Section>
      <Section title='墙面平整' aside={<NumberStepper value={count} onChange={setCount} min={1} label='人数' lessLabel='少一位' moreLabel='多一位' />}>
        <Segmented options={[{ value: 'ok', words: '正常', icon: 'check' }, { value: 'bad', words: '有问题', icon: 'warn', tone: 'red' }]} chosen='bad' onTap={nothing} />
        <View style={{ height: '12px' }} />
        <Segmented large options={[{ value: 'ok', words: '正常', icon: 'check' }, { value: 'bad', words: '有问题，拍照', icon: 'warn', tone: 'red' }]} chosen='ok' onTap={nothing} />
        <Consent words='我已看完，同意按这份协议入住' given onTap={nothing} />
      </Section>
    </Page>
  )
}
