import { useRouter } from '@tarojs/taro'
import { BuildingsScreen } from '@/features/buildings/buildings-screen'
import '@/copy/refusals/manager'

export default function BuildingsPage () {
  return <BuildingsScreen communityId={useRouter().params.communityId ?? ''} />
}
