import { useRouter } from '@tarojs/taro'
import { MyPlaceScreen } from '@/features/queue/my-place-screen'
import '@/copy/refusals/household'

export default function MyPlacePage () {
  return <MyPlaceScreen homeId={useRouter().params.homeId ?? ''} />
}
