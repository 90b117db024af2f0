import { useRouter } from '@tarojs/taro'
import { PaperScreen } from '@/features/papers/paper-screen'
import '@/copy/refusals/owner'

export default function AgreementPage () {
  const { homeId = '', paper } = useRouter().params
  return <PaperScreen unit='owner' homeId={homeId} paper={paper} />
}
