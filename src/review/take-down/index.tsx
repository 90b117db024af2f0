import { useRouter } from '@tarojs/taro'
import { TakeDownScreen } from '@/features/registration/take-down-screen'
import '@/copy/refusals/staff'

export default function TakeDownPage () {
  return <TakeDownScreen homeId={useRouter().params.homeId ?? ''} />
}
