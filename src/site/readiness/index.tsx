import { useRouter } from '@tarojs/taro'
import { CheckScreen } from '@/features/site/check-screen'
import { SiteScreen } from '@/features/site/site-screen'
import '@/copy/refusals/staff'

/** Of one batch its list; without one the site of the community. */
export default function ReadinessPage () {
  const { communityId = '', batchId = '' } = useRouter().params
  return batchId ? <CheckScreen communityId={communityId} batchId={batchId} /> : <SiteScreen communityId={communityId} />
}
