import { useRouter } from '@tarojs/taro'
import { BillScreen } from '@/features/bill/bill-screen'
import '@/copy/refusals/owner'

export default function BillPage () {
  return <BillScreen homeId={useRouter().params.homeId ?? ''} />
}
