import { useRouter } from '@tarojs/taro'
import { StaffKeysScreen } from '@/features/keys/staff-keys-screen'

export default function StaffKeysPage () {
  return <StaffKeysScreen homeId={useRouter().params.homeId ?? ''} />
}
