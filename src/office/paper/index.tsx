import { useRouter } from '@tarojs/taro'
import { DocumentScreen } from '@/features/library/document-screen'
import '@/copy/refusals/office'

export default function PaperPage () {
  const { communityId = '', code = '' } = useRouter().params
  return <DocumentScreen communityId={communityId} code={code} />
}
