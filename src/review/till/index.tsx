import { useRouter } from '@tarojs/taro'
import { TillScreen } from '@/features/till/till-screen'
import '@/copy/refusals/staff'

export default function TillPage () {
  return <TillScreen homeId={useRouter().params.homeId ?? ''} />
}
