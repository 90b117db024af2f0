import { useRouter } from '@tarojs/taro'
import { TillScreen } from '@/features/till/till-screen'
import '@/copy/refusals/office'

export default function TillPage () {
  return <TillScreen homeId={useRouter().params.homeId ?? ''} />
}
