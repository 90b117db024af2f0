import { useRouter } from '@tarojs/taro'
import { TemplateScreen } from '@/features/templates/template-screen'
import '@/copy/refusals/office'

export default function TemplatePage () {
  const { communityId = '', code = '' } = useRouter().params
  return <TemplateScreen communityId={communityId} code={code} />
}
