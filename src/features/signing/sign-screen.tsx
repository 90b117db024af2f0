import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { signCopy } from '@/copy/sign'
import { Screen } from '@/frame/screen'
import { strokesOf } from '@/frame/strokes'
import { useSignatureStore } from '@/frame/signature-store'
import { openCanvas, type OpenCanvas } from '@/platform/canvas'
import { goBack } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { PageState } from '@/ui/page-state'
import { isTooSlight, type Signature } from '@/ui/signature'
import { SignaturePad } from '@/ui/signature-pad'
import { Toast } from '@/ui/notice'
import './sign-screen.scss'

/** The whole screen is paper: a name written by hand, undone stroke by stroke, taken back to the page that asked. */
export const SignScreen = () => {
  const words = useCopy(signCopy)
  const { request, finish } = useSignatureStore()
  const [signature, setSignature] = useState<Signature>([])
  const [pad, setPad] = useState<OpenCanvas>()
  const [isSlight, setSlight] = useState(false)
  const done = () => {
    if (isTooSlight(signature, pad?.width ?? 300)) return setSlight(true)
    finish(strokesOf(signature))
    void goBack()
  }
  if (!request) return <Screen title={words.bar}><PageState kind='empty' icon='pen' words={words.lost} action={{ words: words.back, onTap: () => { void goBack() } }} /></Screen>
  return (
    <Screen title={words.who(request.who, request.title)} className='sign-page'>
      <View className='sign-screen'>
        <SignaturePad
          id='sign-pad' open={openCanvas} signature={signature} onChange={(next) => { setSlight(false); setSignature(next) }} onReady={setPad}
          undoWords={words.undo} againWords={words.again} hint={words.hint} note={words.note} label={words.label}
          action={<Button id='sign-done' words={words.done} disabled={!signature.length} onTap={done} />}
        />
      </View>
      <Toast words={isSlight ? words.slight : undefined} />
    </Screen>
  )
}
