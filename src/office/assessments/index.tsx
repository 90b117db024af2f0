import { useRouter } from '@tarojs/taro'
import { AssessmentsScreen } from '@/features/privacy/assessments-screen'
import '@/copy/refusals/office'

export default function AssessmentsPage () {
  return <AssessmentsScreen communityId={useRouter().params.communityId ?? ''} />
}
