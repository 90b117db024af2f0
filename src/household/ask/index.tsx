import { useRouter } from '@tarojs/taro'
import { AskScreen } from '@/features/people/ask-screen'
import '@/copy/refusals/household'

export default function AskPage () {
  return <AskScreen community={useRouter().params.c ?? ''} />
}
