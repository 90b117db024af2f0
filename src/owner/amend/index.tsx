import { useRouter } from '@tarojs/taro'
import { AmendScreen } from '@/features/registration/amend-screen'
import '@/copy/refusals/owner'

export default function AmendPage () {
  return <AmendScreen homeId={useRouter().params.homeId ?? ''} />
}
