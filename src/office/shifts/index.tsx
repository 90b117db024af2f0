import { useRouter } from '@tarojs/taro'
import { saveShifts } from '@/features/shifts/save-shifts'
import { ShiftsScreen } from '@/features/shifts/shifts-screen'
import '@/copy/refusals/office'

export default function ShiftsPage () {
  return <ShiftsScreen communityId={useRouter().params.communityId ?? ''} onSave={saveShifts} />
}
