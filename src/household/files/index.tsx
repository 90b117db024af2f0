import { useRouter } from '@tarojs/taro'
import { FindScreen } from '@/features/file/find-screen'
import '@/copy/refusals/household'

export default function FilesPage () {
  return <FindScreen communityId={useRouter().params.communityId ?? ''} />
}
