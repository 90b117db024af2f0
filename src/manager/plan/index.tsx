import { useRouter } from '@tarojs/taro'
import { PlanScreen } from '@/features/plans/plan-screen'
import '@/copy/refusals/manager'

export default function PlanPage () {
  const { planId = '' } = useRouter().params
  return <PlanScreen planId={planId} />
}
