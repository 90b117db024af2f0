import { useRouter } from '@tarojs/taro'
import { ExportsScreen } from '@/features/privacy/exports-screen'
import '@/copy/refusals/office'

export default function ExportsPage () {
  return <ExportsScreen communityId={useRouter().params.communityId ?? ''} />
}
