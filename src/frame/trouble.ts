import { frameCopy } from '@/copy/frame'

/** The sentence for what can befall any command; undefined when the refusal is the screen's own to say. */
export function troubleWords (refusal: { readonly code: string; readonly data?: unknown }): string | undefined {
  const words = frameCopy()
  if (refusal.code === 'UNREACHABLE') return words.unreachable
  if (refusal.code === 'BUSY') return words.busy
  return refusal.code === 'INTERNAL' ? words.internal((refusal.data as { ref?: string } | undefined)?.ref ?? '') : undefined
}
