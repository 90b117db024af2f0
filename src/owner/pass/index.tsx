import { useRouter } from '@tarojs/taro'
import { PassScreen } from '@/features/pass/pass-screen'

export default function PassPage () {
  return <PassScreen homeId={useRouter().params.homeId ?? ''} />
}
