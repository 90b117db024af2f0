import { useRouter } from '@tarojs/taro'
import { FileScreen } from '@/features/file/file-screen'
import '@/copy/refusals/household'

export default function FilePage () {
  return <FileScreen homeId={useRouter().params.homeId ?? ''} isStaff={false} />
}
