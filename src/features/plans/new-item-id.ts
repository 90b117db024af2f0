import { newRequestId } from '@/platform/request-id'

/** Names a new line of a plan; short, for a decision's task is named after its meeting and itself. */
export const newItemId = (): string => newRequestId().slice(-12)
