import { useRouter } from '@tarojs/taro'
import { InspectScreen } from '@/features/inspection/inspect-screen'

export default function InspectPage () {
  return <InspectScreen homeId={useRouter().params.homeId ?? ''} />
}
