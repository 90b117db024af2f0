import { useRouter } from '@tarojs/taro'
import { doDeedOfStaff } from '@/features/defects/do-deed-at-work'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import { LedgerScreen } from '@/features/defects/ledger-screen'
import '@/copy/refusals/staff'

export default function StaffDefectsPage () {
  const { homeId, communityId, no } = useRouter().params
  return homeId ? <HomeDefectsScreen by='staff' doDeed={doDeedOfStaff} homeId={homeId} {...(no ? { no: Number(no) } : {})} /> : <LedgerScreen communityId={communityId ?? ''} />
}
