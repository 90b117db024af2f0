import { useRouter } from '@tarojs/taro'
import { ParkingScreen } from '@/features/parking/parking-screen'
import '@/copy/refusals/household'

export default function ParkingPage () {
  return <ParkingScreen homeId={useRouter().params.homeId ?? ''} />
}
