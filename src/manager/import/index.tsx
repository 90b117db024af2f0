import { useRouter } from '@tarojs/taro'
import { RosterScreen } from '@/features/roster/roster-screen'
import '@/copy/refusals/manager'

export default function ImportPage () {
  return <RosterScreen communityId={useRouter().params.communityId ?? ''} />
}
