import { useRouter } from '@tarojs/taro'
import { NoticeScreen } from '@/features/home/notice-screen'
import '@/copy/refusals/owner'

export default function NoticePage () {
  const { homeId = '', noticeId = '', then } = useRouter().params
  return <NoticeScreen homeId={homeId} noticeId={noticeId} first={then === 'register'} />
}
