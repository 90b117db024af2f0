import { useRouter } from '@tarojs/taro'
import { FeesScreen } from '@/features/fees/fees-screen'
import '@/copy/refusals/office'

export default function FeesPage () {
  return <FeesScreen communityId={useRouter().params.communityId ?? ''} />
}
