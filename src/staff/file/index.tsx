import { useRouter } from '@tarojs/taro'
import { FileScreen } from '@/features/file/file-screen'
import { FindScreen } from '@/features/file/find-screen'
import '@/copy/refusals/staff'

export default function FilePage () {
  const { homeId, communityId = '' } = useRouter().params
  return homeId ? <FileScreen homeId={homeId} isStaff /> : <FindScreen communityId={communityId} />
}
