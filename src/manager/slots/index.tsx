import { useRouter } from '@tarojs/taro'
import { SlotsScreen } from '@/features/slots/slots-screen'
import '@/copy/refusals/manager'

export default function SlotsPage () {
  return <SlotsScreen batchId={useRouter().params.batchId ?? ''} />
}
