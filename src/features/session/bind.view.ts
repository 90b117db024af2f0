import { readInviteCode } from '@domain/identity/invite'

/** Eight letters and digits, however they are typed. */
export const isInviteCode = (text: string): boolean => readInviteCode(text) !== null
