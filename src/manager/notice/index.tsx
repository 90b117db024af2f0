import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { NoticeScreen } from '@/features/notices/notice-screen'
import { useShareCardStore } from '@/frame/share-card-store'
import '@/copy/refusals/manager'

export default function NoticePage () {
  useShareAppMessage(() => ({ ...useShareCardStore.getState().card }))
  return <NoticeScreen batchId={useRouter().params.batchId ?? ''} />
}
