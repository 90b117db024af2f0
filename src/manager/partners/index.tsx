import { useRouter } from '@tarojs/taro'
import { PartnersScreen } from '@/features/partners/partners-screen'
import '@/copy/refusals/manager'

export default function ManagerPartnersPage () {
  return <PartnersScreen communityId={useRouter().params.communityId ?? ''} />
}
