import { useRouter } from '@tarojs/taro'
import { PlanTasksScreen } from '@/features/plans/plan-tasks-screen'
import '@/copy/refusals/staff'

export default function PlanTasksPage () {
  const { communityId = '' } = useRouter().params
  return <PlanTasksScreen communityId={communityId} />
}
