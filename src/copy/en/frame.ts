import type { FrameWords } from '../zh-CN/frame'

export const frame: FrameWords = {
  opening: 'Opening',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  offline: 'Offline',
  offlineRest: ': you can read, not submit',
  offlineTitle: 'No connection',
  offlineNote: 'Please check your network and try again. What you filled in is still here.',
  failedTitle: 'It did not open, please try again',
  failedNote: 'It is nothing you did. If it goes on, call your butler and give the reference.',
  reference: (ref) => `Reference ${ref}`,
  privacyTitle: 'Our privacy terms first',
  privacyWords: 'Photos, your phone number and the like are used only for your move-in and the services after it, and only once you agree. If you do not, your butler can do it for you.',
  privacyTerms: 'Read the full terms',
  privacyAgree: 'Agree',
  privacyRefuse: 'Not now',
  crowded: 'Many people are here right now',
  crowdedNote: 'Please keep this open: it opens by itself when it is your turn.',
  moreRows: (n) => `${n} more`,
  unreachable: 'The network is weak and no answer came. Tap again: nothing is submitted twice.'
}
