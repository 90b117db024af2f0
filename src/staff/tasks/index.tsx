import { useRouter } from '@tarojs/taro'
import { TasksScreen } from '@/features/tasks/tasks-screen'
import '@/copy/refusals/staff'

export default function TasksPage () {
  const { communityId = '' } = useRouter().params
  return <TasksScreen communityId={communityId} />
}
