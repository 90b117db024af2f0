import { useRouter } from '@tarojs/taro'
import { doDeedAtHome } from '@/features/defects/do-deed-at-home'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import '@/copy/refusals/household'

export default function HouseholdDefectsPage () {
  return <HomeDefectsScreen by='owner' doDeed={doDeedAtHome} homeId={useRouter().params.homeId ?? ''} />
}
