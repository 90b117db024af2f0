import { useRouter } from '@tarojs/taro'
import { ReportScreen } from '@/features/defects/report-screen'
import '@/copy/refusals/staff'

export default function StaffDefectPage () {
  const { homeId, room, item } = useRouter().params
  return <ReportScreen by='staff' homeId={homeId ?? ''} room={room ?? ''} item={item ?? ''} />
}
