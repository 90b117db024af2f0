import { useRouter } from '@tarojs/taro'
import type { HomeId } from '@domain/kernel/ids'
import { ReportScreen } from '@/features/defects/report-screen'
import { keepPhotoForLater } from '@/platform/offline-store'
import { askOnSite } from '@/platform/on-site'
import '@/copy/refusals/staff'

export default function StaffDefectPage () {
  const { homeId, room, item } = useRouter().params
  const later = { keepPhoto: keepPhotoForLater, report: (input: Parameters<typeof askOnSite<'defects.report'>>[1]) => askOnSite('defects.report', input), open: () => askOnSite('defects.list', { homeId: (homeId ?? '') as HomeId }) }
  return <ReportScreen by='staff' homeId={homeId ?? ''} room={room ?? ''} item={item ?? ''} later={later} />
}
