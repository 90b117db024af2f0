import { useRouter } from '@tarojs/taro'
import { AuditScreen } from '@/features/privacy/audit-screen'
import '@/copy/refusals/office'

export default function AuditPage () {
  return <AuditScreen communityId={useRouter().params.communityId ?? ''} />
}
