import { useRouter } from '@tarojs/taro'
import { OwnerKeysScreen } from '@/features/keys/owner-keys-screen'

export default function KeysPage () {
  return <OwnerKeysScreen homeId={useRouter().params.homeId ?? ''} />
}
