import type { SignWords } from '../zh-CN/sign'

export const sign: SignWords = {
  bar: 'Signature',
  who: (name, title) => `${name} signs ${title}`,
  undo: 'Undo',
  again: 'Start over',
  done: 'Done',
  hint: 'Sign your full name on the line',
  note: 'Time and device are recorded; any change to the paper voids the signature',
  slight: 'Please write your full name clearly',
  label: 'Signature pad',
  lost: 'This signature has ended. Please go back and start again.',
  back: 'Back'
}
