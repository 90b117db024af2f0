import { useRouter } from '@tarojs/taro'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import '@/copy/refusals/owner'

export default function OwnerDefectsPage () {
  return <HomeDefectsScreen by='owner' homeId={useRouter().params.homeId ?? ''} />
}
