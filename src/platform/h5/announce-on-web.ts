import { chimeWav } from '../chime'

export function announceOnWeb (words: string, language: 'zh-CN' | 'en'): void {
  if ('speechSynthesis' in window) {
    const said = new SpeechSynthesisUtterance(words)
    said.lang = language
    said.rate = 0.9
    window.speechSynthesis.speak(said)
    return
  }
  const url = URL.createObjectURL(new Blob([chimeWav()], { type: 'audio/wav' })), sound = new Audio(url)
  sound.onended = () => URL.revokeObjectURL(url)
  // A browser that was never tapped refuses to sound; the board still shows the number.
  sound.play().catch(() => URL.revokeObjectURL(url))
}
