import { useRouter } from '@tarojs/taro'
import { LotScreen } from '@/features/parking/lot-screen'
import { LotsScreen } from '@/features/parking/lots-screen'
import '@/copy/refusals/manager'

/** The register, or one lot of it. */
export default function ParkingLotsPage () {
  const { communityId = '', lotId } = useRouter().params
  return lotId ? <LotScreen lotId={lotId} /> : <LotsScreen communityId={communityId} />
}
