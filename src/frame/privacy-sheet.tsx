import { useCopy } from '@/copy/copy'
import { frameCopy } from '@/copy/frame'
import { openPrivacyTerms } from '@/platform/privacy'
import { Button, Buttons } from '@/ui/button'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { usePrivacyStore } from './privacy-store'

const AGREE = 'privacy-agree'

/** WeChat's privacy terms, asked for when a camera, a phone number or the like is first needed; only a tap on this very button counts. */
export const PrivacySheet = () => {
  const words = useCopy(frameCopy)
  const { waiting, agree, refuse } = usePrivacyStore()
  return (
    <Sheet
      open={waiting.length > 0} title={words.privacyTitle} words={words.privacyWords} onClose={refuse} closeLabel={words.close}
      foot={(
        <Buttons>
          <Button id='privacy-refuse' kind='ghost' words={words.privacyRefuse} onTap={refuse} />
          <Button id={AGREE} words={words.privacyAgree} native={{ openType: 'agreePrivacyAuthorization', onAgreePrivacyAuthorization: () => agree(AGREE) }} />
        </Buttons>
      )}
    >
      <Link id='privacy-terms' words={words.privacyTerms} onTap={openPrivacyTerms} />
    </Sheet>
  )
}
