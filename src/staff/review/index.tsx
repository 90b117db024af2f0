import { useRouter } from '@tarojs/taro'
import { ReviewListScreen } from '@/features/review/review-list-screen'

export default function ReviewPage () {
  return <ReviewListScreen communityId={useRouter().params.communityId ?? ''} />
}
