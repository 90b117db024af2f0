import { useRouter } from '@tarojs/taro'
import { AskScreen } from '@/features/asks/ask-screen'
import '@/copy/refusals/manager'

export default function AskPage () {
  return <AskScreen askId={useRouter().params.askId ?? ''} />
}
