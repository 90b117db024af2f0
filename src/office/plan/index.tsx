import { useRouter } from '@tarojs/taro'
import { PlanScreen } from '@/features/plans/plan-screen'
import '@/copy/refusals/office'

export default function PlanPage () {
  const { planId = '' } = useRouter().params
  return <PlanScreen planId={planId} />
}
