import { useRouter } from '@tarojs/taro'
import { RoundsScreen } from '@/features/inspection/rounds-screen'
import '@/copy/refusals/staff'

export default function RoundsPage () {
  return <RoundsScreen homeId={useRouter().params.homeId ?? ''} />
}
