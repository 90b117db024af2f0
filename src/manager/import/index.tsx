import { useRouter } from '@tarojs/taro'
import { RosterScreen } from '@/features/roster/roster-screen'

export default function ImportPage () {
  return <RosterScreen communityId={useRouter().params.communityId ?? ''} />
}
