import { useRouter } from '@tarojs/taro'
import { OwnerKeysScreen } from '@/features/keys/owner-keys-screen'
import '@/copy/refusals/owner'

export default function KeysPage () {
  return <OwnerKeysScreen homeId={useRouter().params.homeId ?? ''} />
}
