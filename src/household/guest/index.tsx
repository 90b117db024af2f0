import { useRouter } from '@tarojs/taro'
import { GuestScreen } from '@/features/people/guest-screen'
import '@/copy/refusals/household'

export default function GuestPage () {
  return <GuestScreen homeId={useRouter().params.homeId ?? ''} />
}
