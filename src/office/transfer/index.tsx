import { useRouter } from '@tarojs/taro'
import { TransferScreen } from '@/features/transfer/transfer-screen'
import '@/copy/refusals/office'

export default function TransferPage () {
  return <TransferScreen homeId={useRouter().params.homeId ?? ''} />
}
