import { useRouter } from '@tarojs/taro'
import { WayScreen } from '@/features/way/way-screen'
import '@/copy/refusals/owner'

export default function WayPage () {
  return <WayScreen homeId={useRouter().params.homeId ?? ''} />
}
