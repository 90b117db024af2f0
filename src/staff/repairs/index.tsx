import { useRouter } from '@tarojs/taro'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import { RepairsScreen } from '@/features/defects/repairs-screen'
import '@/copy/refusals/staff'

export default function StaffRepairsPage () {
  const { homeId, communityId, no } = useRouter().params
  return homeId ? <HomeDefectsScreen by='partner' homeId={homeId} {...(no ? { no: Number(no) } : {})} /> : <RepairsScreen communityId={communityId ?? ''} />
}
