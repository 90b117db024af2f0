import { useRouter } from '@tarojs/taro'
import { TemplatesScreen } from '@/features/templates/templates-screen'
import '@/copy/refusals/office'

export default function TemplatesPage () {
  const { communityId = '' } = useRouter().params
  return <TemplatesScreen communityId={communityId} />
}
