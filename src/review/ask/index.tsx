import { useRouter } from '@tarojs/taro'
import { AskScreen } from '@/features/asks/ask-screen'
import '@/copy/refusals/staff'

export default function AskPage () {
  return <AskScreen askId={useRouter().params.askId ?? ''} />
}
