import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { PlanView } from '@contract/defects'
import { tappedAt } from '@/platform/tapped-at'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/icon'
import './defects.scss'

type PlanPinProps = { id: string; plan: PlanView; pin: readonly [number, number] | null; label: string; onPin?: (pin: readonly [number, number]) => void; /** The picture does not load: its link is over, or there is no signal. */ onLost?: () => void }

/** The home's plan with the place on it; tapped, the pin goes there. */
export const PlanPin = ({ id, plan, pin, label, onPin, onLost }: PlanPinProps) => {
  const [isThere, setThere] = useState(true)
  const tap = (event: unknown) => { if (onPin) void tappedAt(id, event).then((at) => { if (at) onPin(at) }) }
  return isThere
    ? (
      <View id={id} className='plan' onClick={tap} {...a11y(onPin ? { role: 'button', label } : { label })}>
        <Image className='plan__picture' src={plan.link} mode='widthFix' onError={() => { setThere(false); onLost?.() }} />
        {pin && <View className='plan__pin' style={{ left: `${pin[0] / 10}%`, top: `${pin[1] / 10}%` }}><Icon name='pin' size='l' /></View>}
      </View>
    )
    : null
}
