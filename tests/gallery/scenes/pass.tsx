import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notch } from '@/ui/notch'
import { Page } from '@/ui/page'
import { Pill } from '@/ui/pill'
import { QrCode } from '@/ui/qr-code'
import { SignaturePad } from '@/ui/signature-pad'
import type { Signature } from '@/ui/signature'
import { Tiles } from '@/ui/tiles'
import { Words } from '@/ui/words'
import { openCanvas } from '../open-canvas'
import type { SceneProps } from '../scenes'

const nothing = () => undefined

export const Pass = ({ elder }: SceneProps) => (
  <Page title='入伙码' elder={elder} onBack={nothing}>
    <Card fit='flush'>
      <View style={{ padding: '14px 16px 12px', display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <View><Words kind='display'>3栋 2单元 1201</Words><Words tone='quiet'>王**　今天 09:30–10:00</Words></View>
        <Pill icon='check' words='可签到' />
      </View>
      <QrCode id='pass' open={openCanvas} text='RH1.home_3f9a2c7e.20260314.7Kd0pQ2xVtq9' left={0.62} label='入伙码' />
      <Words kind='caption' tone='quiet' centre>亮度已调高，19 秒后自动换新</Words>
      <Notch />
      <Tiles tiles={[{ key: 'before', over: '签到后，前面', value: 3, unit: '户' }, { key: 'wait', over: '大约等', value: 12, unit: '分钟' }]} />
    </Card>
    <Card fit='list'>
      <ListRow mark='missing' strong words='还差：共有人陈**的签名' note='不影响签到，领钥匙前签好就行' aside={<Link words='提醒签字' onTap={nothing} />} />
      <ListRow icon='bag' words='身份证、购房合同原件，随身带好' />
    </Card>
  </Page>
)

export const Sign = ({ elder }: SceneProps) => {
  const [signature, setSignature] = useState<Signature>([])
  return (
    <Page title='王** 签名' elder={elder} onBack={nothing}>
      <View style={{ padding: '0 14px', height: '72vh' }}>
        <SignaturePad
          id='sign' open={openCanvas} signature={signature} onChange={setSignature} undoWords='撤一笔' againWords='重写' hint='请在线上签全名'
          note='签名后记录时间和设备，改动协议则此签名作废' label='签名处' action={<Button words='签好了' disabled={signature.length === 0} onTap={nothing} />}
        />
      </View>
    </Page>
  )
}
