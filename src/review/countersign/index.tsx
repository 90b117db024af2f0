import { useRouter } from '@tarojs/taro'
import { CountersignScreen } from '@/features/papers/countersign-screen'
import '@/copy/refusals/staff'

export default function CountersignPage () {
  return <CountersignScreen communityId={useRouter().params.communityId ?? ''} />
}
