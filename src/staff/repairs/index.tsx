import { useRouter } from '@tarojs/taro'
import { doDeedOfFirm } from '@/features/defects/do-deed-at-work'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import { RepairsScreen } from '@/features/defects/repairs-screen'
import '@/copy/refusals/staff'

export default function StaffRepairsPage () {
  const { homeId, communityId, no } = useRouter().params
  return homeId ? <HomeDefectsScreen by='partner' doDeed={doDeedOfFirm} homeId={homeId} {...(no ? { no: Number(no) } : {})} /> : <RepairsScreen communityId={communityId ?? ''} />
}
