import { useRouter } from '@tarojs/taro'
import { communityOf, type HomeId } from '@domain/kernel/ids'
import { ReportScreen } from '@/features/defects/report-screen'
import { OfflineStrip } from '@/frame/offline-strip'
import { keepPhotoForLater } from '@/platform/offline-store'
import { askOnSite } from '@/platform/on-site'
import '@/copy/refusals/staff'

export default function StaffDefectPage () {
  const { homeId, room, item } = useRouter().params
  const later = { strip: <OfflineStrip communityId={communityOf(homeId ?? '')} />, keepPhoto: keepPhotoForLater, report: (input: Parameters<typeof askOnSite<'defects.report'>>[1]) => askOnSite('defects.report', input), open: () => askOnSite('defects.list', { homeId: (homeId ?? '') as HomeId }) }
  return <ReportScreen by='staff' homeId={homeId ?? ''} room={room ?? ''} item={item ?? ''} later={later} />
}
