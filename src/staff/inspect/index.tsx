import { useRouter } from '@tarojs/taro'
import { InspectScreen } from '@/features/inspection/inspect-screen'
import '@/copy/refusals/staff'

export default function InspectPage () {
  return <InspectScreen homeId={useRouter().params.homeId ?? ''} />
}
