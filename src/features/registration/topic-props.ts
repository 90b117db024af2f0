import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'
import type { RegistrationWords } from '@/copy/zh-CN/registration'

/** What every topic of the form is given. */
export type TopicProps<View = RegistrationView> = {
  readonly homeId: string
  readonly view: View
  readonly record: Registration
  readonly words: RegistrationWords
  readonly change: (patch: Partial<Registration>) => void
  /** What is wrong with a field, once the person has left it or asked to go on. */
  readonly errorOf: (field: string) => string | undefined
  readonly left: (field: string) => void
}
