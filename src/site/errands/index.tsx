import { useRouter } from '@tarojs/taro'
import { ErrandsScreen } from '@/features/errands/errands-screen'
import '@/copy/refusals/staff'

export default function ErrandsPage () {
  const { communityId = '', errandId = '', room = '', title = '' } = useRouter().params
  return <ErrandsScreen communityId={communityId} errandId={errandId} room={room} title={title} />
}
