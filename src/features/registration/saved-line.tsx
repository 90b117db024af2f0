import { atWords } from '@/copy/when'
import type { RegistrationWords } from '@/copy/zh-CN/registration'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Words } from '@/ui/words'
import type { Saved } from './use-registration'

type Props = { fix: number, saved: Saved | undefined, words: RegistrationWords }

/** Over the button: what is left to correct, and that nothing typed is lost. */
export const SavedLine = ({ fix, saved, words }: Props) => {
  const at = saved && atWords(saved.at, now(), language())
  return (
    <>
      {fix > 0 && <Words kind='bold' tone='red' inline live>{words.toFix(fix)}</Words>}
      {fix > 0 && at && '　'}
      {saved && at && (saved.where === 'cloud' ? words.saved(at) : words.savedOnPhone(at))}
    </>
  )
}
