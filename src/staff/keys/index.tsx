import { useRouter } from '@tarojs/taro'
import { StaffKeysScreen } from '@/features/keys/staff-keys-screen'
import '@/copy/refusals/staff'

export default function StaffKeysPage () {
  return <StaffKeysScreen homeId={useRouter().params.homeId ?? ''} />
}
