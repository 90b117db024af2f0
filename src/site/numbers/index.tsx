import { useRouter } from '@tarojs/taro'
import { NumbersScreen } from '@/features/privacy/numbers-screen'
import '@/copy/refusals/staff'

export default function NumbersPage () {
  return <NumbersScreen homeId={useRouter().params.homeId ?? ''} />
}
