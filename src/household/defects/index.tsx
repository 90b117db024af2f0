import { useRouter } from '@tarojs/taro'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import '@/copy/refusals/household'

export default function HouseholdDefectsPage () {
  return <HomeDefectsScreen by='owner' homeId={useRouter().params.homeId ?? ''} />
}
