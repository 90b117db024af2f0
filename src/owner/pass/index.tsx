import { useRouter } from '@tarojs/taro'
import { PassScreen } from '@/features/pass/pass-screen'
import '@/copy/refusals/owner'

export default function PassPage () {
  return <PassScreen homeId={useRouter().params.homeId ?? ''} />
}
