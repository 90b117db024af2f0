import { useRouter } from '@tarojs/taro'
import { PaperScreen } from '@/features/papers/paper-screen'
import '@/copy/refusals/owner'

export default function HandoverPage () {
  return <PaperScreen unit='owner' homeId={useRouter().params.homeId ?? ''} paper='handover-sheet' />
}
