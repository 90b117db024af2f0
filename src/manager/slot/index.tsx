import { useRouter } from '@tarojs/taro'
import { slotAsked } from '@/features/slots/slots.view'
import { SlotHomesScreen } from '@/features/slots/slot-homes-screen'
import '@/copy/refusals/manager'

export default function SlotPage () {
  const { batchId = '', ...asked } = useRouter().params
  return <SlotHomesScreen batchId={batchId} asked={slotAsked(asked)} />
}
