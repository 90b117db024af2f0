import { useRouter } from '@tarojs/taro'
import { MyPrivacyScreen } from '@/features/privacy/my-privacy-screen'
import '@/copy/refusals/household'

export default function PrivacyPage () {
  return <MyPrivacyScreen homeId={useRouter().params.homeId ?? ''} />
}
