import { useRouter } from '@tarojs/taro'
import { CallsScreen } from '@/features/queue/calls-screen'
import '@/copy/refusals/household'

export default function CallsPage () {
  return <CallsScreen communityId={useRouter().params.communityId ?? ''} />
}
