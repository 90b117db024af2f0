import { useSyncExternalStore } from 'react'
import { language, onLanguageChange } from '@/platform/language'

/** The words of one module in the person's language. */
export type Copy<Shape> = () => Shape

/** Pairs a module's Chinese with its English; the Chinese is the shape, so a missing sentence does not compile. */
export const copy = <Shape>(chinese: Shape, english: NoInfer<Shape>): Copy<Shape> => () => (language() === 'en' ? english : chinese)

/** The same in a component, which is then drawn again when the person changes the language. */
export function useCopy<Shape> (words: Copy<Shape>): Shape {
  return useSyncExternalStore(onLanguageChange, words)
}
