import { useRouter } from '@tarojs/taro'
import { AsksScreen } from '@/features/asks/asks-screen'
import '@/copy/refusals/staff'

export default function AsksPage () {
  return <AsksScreen communityId={useRouter().params.communityId ?? ''} />
}
