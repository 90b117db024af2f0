import { useRouter } from '@tarojs/taro'
import { ReportScreen } from '@/features/defects/report-screen'
import '@/copy/refusals/household'

export default function HouseholdDefectPage () {
  const { homeId, room, item } = useRouter().params
  return <ReportScreen by='owner' homeId={homeId ?? ''} room={room ?? ''} item={item ?? ''} />
}
