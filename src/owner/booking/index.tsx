import { useRouter } from '@tarojs/taro'
import { BookingScreen } from '@/features/booking/booking-screen'
import '@/copy/refusals/owner'

export default function BookingPage () {
  return <BookingScreen homeId={useRouter().params.homeId ?? ''} />
}
