import { useRouter } from '@tarojs/taro'
import { communityOf, type HomeId } from '@domain/kernel/ids'
import { doDeedOfStaff } from '@/features/defects/do-deed-at-work'
import { HomeDefectsScreen } from '@/features/defects/home-defects-screen'
import { LedgerScreen } from '@/features/defects/ledger-screen'
import type { OnSite } from '@/features/defects/on-site'
import { OfflineStrip } from '@/frame/offline-strip'
import { keepPhotoForLater } from '@/platform/offline-store'
import { askOnSite, togetherOnSite } from '@/platform/on-site'
import '@/copy/refusals/staff'

const onSite: Omit<OnSite, 'strip'> = { keepPhoto: keepPhotoForLater, open: (homeId) => askOnSite('defects.list', { homeId: homeId as HomeId }), send: (fix, recheck) => togetherOnSite(fix, recheck) }

export default function StaffDefectsPage () {
  const { homeId, communityId, no } = useRouter().params
  return homeId ? <HomeDefectsScreen by='staff' later={{ ...onSite, strip: <OfflineStrip communityId={communityOf(homeId)} /> }} doDeed={doDeedOfStaff} homeId={homeId} {...(no ? { no: Number(no) } : {})} /> : <LedgerScreen communityId={communityId ?? ''} />
}
