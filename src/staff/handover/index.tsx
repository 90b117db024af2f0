import { useRouter } from '@tarojs/taro'
import { PaperScreen } from '@/features/papers/paper-screen'
import '@/copy/refusals/staff'

export default function HandoverPage () {
  return <PaperScreen unit='staff' homeId={useRouter().params.homeId ?? ''} paper='handover-sheet' />
}
