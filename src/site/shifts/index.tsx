import { useRouter } from '@tarojs/taro'
import { ShiftsScreen } from '@/features/shifts/shifts-screen'
import '@/copy/refusals/staff'

export default function ShiftsPage () {
  return <ShiftsScreen communityId={useRouter().params.communityId ?? ''} />
}
