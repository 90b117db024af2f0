import { useRouter } from '@tarojs/taro'
import { ParkingDeskScreen } from '@/features/parking/desk-screen'
import '@/copy/refusals/staff'

export default function ParkingDeskPage () {
  return <ParkingDeskScreen communityId={useRouter().params.communityId ?? ''} />
}
