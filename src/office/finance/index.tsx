import { useRouter } from '@tarojs/taro'
import { FinanceScreen } from '@/features/finance/finance-screen'
import '@/copy/refusals/office'

export default function FinancePage () {
  return <FinanceScreen communityId={useRouter().params.communityId ?? ''} />
}
