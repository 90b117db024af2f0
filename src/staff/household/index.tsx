import { useRouter } from '@tarojs/taro'
import { HouseholdScreen } from '@/features/desk/household-screen'
import { VisitCard } from '@/features/visits/visit-card'
import '@/copy/refusals/staff'

export default function HouseholdPage () {
  const { communityId = '', homeId = '', code = '' } = useRouter().params
  return <HouseholdScreen communityId={communityId} homeId={homeId} code={decodeURIComponent(code)} Booking={VisitCard} />
}
