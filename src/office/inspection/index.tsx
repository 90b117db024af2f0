import { useRouter } from '@tarojs/taro'
import { TermsScreen } from '@/features/inspection/terms-screen'
import '@/copy/refusals/office'

export default function TermsPage () {
  return <TermsScreen communityId={useRouter().params.communityId ?? ''} />
}
