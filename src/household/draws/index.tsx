import { useRouter } from '@tarojs/taro'
import { DrawsScreen } from '@/features/draws/draws-screen'
import '@/copy/refusals/household'

export default function DrawsPage () {
  return <DrawsScreen homeId={useRouter().params.homeId ?? ''} />
}
