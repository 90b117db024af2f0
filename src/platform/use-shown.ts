import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** How many times the page was shown: what lies on the phone may have been changed by another page meanwhile. */
export function useShown (): number {
  const [times, setTimes] = useState(0)
  useDidShow(() => setTimes((before) => before + 1))
  return times
}
