import { useRouter } from '@tarojs/taro'
import { ReviewListScreen } from '@/features/review/review-list-screen'
import '@/copy/refusals/staff'

export default function ReviewPage () {
  return <ReviewListScreen communityId={useRouter().params.communityId ?? ''} />
}
