import { useRouter } from '@tarojs/taro'
import { BOOKING_KINDS } from '@domain/booking/kind'
import { BookingScreen } from '@/features/booking/booking-screen'
import '@/copy/refusals/owner'

export default function BookingPage () {
  const { homeId = '', kind } = useRouter().params
  return <BookingScreen homeId={homeId} kind={BOOKING_KINDS.find((one) => one === kind) ?? 'visit'} />
}
