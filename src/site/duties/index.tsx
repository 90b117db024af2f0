import { useRouter } from '@tarojs/taro'
import { DutiesScreen } from '@/features/way/duties-screen'
import '@/copy/refusals/staff'

export default function DutiesPage () {
  return <DutiesScreen communityId={useRouter().params.communityId ?? ''} />
}
