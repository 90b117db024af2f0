import { chimeWav } from '../chime'

function speak (words: string, language: 'zh-CN' | 'en'): void {
  if (!('speechSynthesis' in window)) return
  const said = new SpeechSynthesisUtterance(words)
  said.lang = language
  said.rate = 0.9
  window.speechSynthesis.speak(said)
}

/** A chime first, as in every hall, then the words; a browser without a voice for the language has sounded at least. */
export function announceOnWeb (words: string, language: 'zh-CN' | 'en'): void {
  const url = URL.createObjectURL(new Blob([chimeWav()], { type: 'audio/wav' })), sound = new Audio(url)
  const after = () => { URL.revokeObjectURL(url); speak(words, language) }
  sound.onended = after
  // A browser that was never tapped refuses to sound; the board still shows the number.
  sound.play().catch(after)
}
