import { useRouter } from '@tarojs/taro'
import { HomeKeysScreen } from '@/features/keys/home-keys-screen'
import '@/copy/refusals/staff'

export default function KeyHomePage () {
  return <HomeKeysScreen homeId={useRouter().params.homeId ?? ''} />
}
