import { useRouter } from '@tarojs/taro'
import { TenantScreen } from '@/features/people/tenant-screen'
import '@/copy/refusals/household'

export default function TenantPage () {
  return <TenantScreen homeId={useRouter().params.homeId ?? ''} />
}
