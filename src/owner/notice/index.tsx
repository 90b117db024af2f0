import { useRouter } from '@tarojs/taro'
import { NoticeScreen } from '@/features/home/notice-screen'

export default function NoticePage () {
  const { homeId = '', noticeId = '' } = useRouter().params
  return <NoticeScreen homeId={homeId} noticeId={noticeId} />
}
