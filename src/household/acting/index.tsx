import { useRouter } from '@tarojs/taro'
import { ActingScreen } from '@/features/people/acting-screen'
import '@/copy/refusals/household'

export default function ActingPage () {
  return <ActingScreen homeId={useRouter().params.homeId ?? ''} />
}
