import { useRouter } from '@tarojs/taro'
import { DayScreen } from '@/features/visits/day-screen'
import '@/copy/refusals/staff'

export default function VisitsPage () {
  return <DayScreen communityId={useRouter().params.communityId ?? ''} />
}
