/** Has this person asked the system for less motion? WeChat does not tell; there what moves of itself is only what was asked for, and can be stopped. */
export const wantsStillness = (): boolean => process.env.TARO_ENV === 'h5' && window.matchMedia('(prefers-reduced-motion: reduce)').matches
