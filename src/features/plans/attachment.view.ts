const ENDINGS = ['pdf', 'xlsx'] as const
export type AttachmentEnding = (typeof ENDINGS)[number] | 'jpg'
export const FILE_ENDINGS: readonly string[] = ENDINGS
export const MOST_BYTES = 10 * 1024 * 1024

/** Where an attachment lies in our storage; nothing for what is not taken. */
export function cloudPathOf (planId: string, name: string, unique: string): string | undefined {
  const ending = [...ENDINGS, 'jpg' as const].find((one) => name.toLowerCase().endsWith(`.${one}`))
  return ending && `plans/${planId}/${unique.replace(/[^\w-]/g, '').slice(0, 40)}.${ending}`
}
export const endingOf = (fileId: string): AttachmentEnding => ENDINGS.find((one) => fileId.endsWith(`.${one}`)) ?? 'jpg'
/** The name of a file as a person would say it: without the ending. */
export const nameOfFile = (name: string): string => name.replace(/\.[^.]+$/, '').slice(-60)
