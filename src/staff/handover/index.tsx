import { useRouter } from '@tarojs/taro'
import { PaperScreen } from '@/features/papers/paper-screen'
import '@/copy/refusals/staff'

export default function HandoverPage () {
  const { homeId = '', paper = 'handover-sheet' } = useRouter().params
  return <PaperScreen unit='staff' homeId={homeId} paper={paper} />
}
