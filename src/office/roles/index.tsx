import { useRouter } from '@tarojs/taro'
import { RolesScreen } from '@/features/roles/roles-screen'
import '@/copy/refusals/office'

export default function RolesPage () {
  return <RolesScreen communityId={useRouter().params.communityId ?? ''} />
}
