import { useRouter } from '@tarojs/taro'
import { CompleteScreen } from '@/features/keys/complete-screen'

export default function CompletePage () {
  return <CompleteScreen homeId={useRouter().params.homeId ?? ''} />
}
