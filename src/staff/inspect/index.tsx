import { useRouter } from '@tarojs/taro'
import { collected, useCollected } from '@/features/defects/collected'
import { InspectScreen } from '@/features/inspection/inspect-screen'
import '@/copy/refusals/staff'

export default function InspectPage () {
  const { homeId = '' } = useRouter().params
  const waiting = useCollected(homeId)
  return <InspectScreen homeId={homeId} collected={{ ...collected, waiting }} />
}
