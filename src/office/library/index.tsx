import { useRouter } from '@tarojs/taro'
import { LibraryScreen } from '@/features/library/library-screen'
import '@/copy/refusals/office'

export default function LibraryPage () {
  return <LibraryScreen communityId={useRouter().params.communityId ?? ''} />
}
