import { useRouter } from '@tarojs/taro'
import { CompleteScreen } from '@/features/keys/complete-screen'
import '@/copy/refusals/owner'

export default function CompletePage () {
  return <CompleteScreen homeId={useRouter().params.homeId ?? ''} />
}
