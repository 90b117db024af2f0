import { useRouter } from '@tarojs/taro'
import { ReviewCaseScreen } from '@/features/review/review-case-screen'
import '@/copy/refusals/staff'

export default function ReviewCasePage () {
  return <ReviewCaseScreen homeId={useRouter().params.homeId ?? ''} />
}
