import type { onSite as chinese } from '../../zh-CN/refusals/on-site'

export const onSite: typeof chinese = {
  PHONE_FULL: () => 'The phone is full: this was not kept. Make room and do it again.',
  NOT_TODAY: ({ day }) => `This home is booked for ${day}, not today.`,
  OTHER_BATCH: ({ batch, day }) => `This home belongs to “${batch}”, booked for ${day}.`,
  NOT_LISTED: () => 'This home is not on today’s list. It may have been booked just now; check again with signal.'
}
