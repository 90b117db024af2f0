import { useRouter } from '@tarojs/taro'
import { communityOf } from '@domain/kernel/ids'
import { QueueScreen } from '@/features/queue/queue-screen'
import '@/copy/refusals/staff'

export default function QueuePage () {
  const { communityId = '', homeId = '' } = useRouter().params
  return <QueueScreen communityId={communityId || communityOf(homeId)} homeId={homeId} />
}
