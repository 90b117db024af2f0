import { useRouter } from '@tarojs/taro'
import { TodayScreen } from '@/features/desk/today-screen'
import '@/copy/refusals/staff'

export default function TodayPage () {
  return <TodayScreen communityId={useRouter().params.communityId ?? ''} />
}
