const WORDS = { 'aria-role': '', 'aria-label': '' }

/** The accessibility attributes that a11y.ts gives: Taro's own templates carry none, so on WeChat they would never reach the screen reader. */
export const ariaAttributes: Record<string, Record<string, string>> = {
  View: { ...WORDS, 'aria-hidden': '', 'aria-checked': '', 'aria-disabled': '', 'aria-live': '' },
  Text: { 'aria-role': '', 'aria-hidden': '' },
  Picker: WORDS,
  Button: { 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' }
}
