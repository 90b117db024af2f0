import { View } from '@tarojs/components'
import { useCopy } from '@/copy/copy'
import { papersCopy } from '@/copy/papers'
import { goBack } from '@/platform/navigate'
import { callPhone } from '@/platform/phone-call'
import { Button, Buttons } from '@/ui/button'
import { Consent } from '@/ui/consent'
import { Foot } from '@/ui/foot'
import { Link } from '@/ui/link'
import { Words } from '@/ui/words'
import type { Papers } from './use-papers'
import './paper-foot.scss'

export type PaperFootProps = { papers: Papers; isFull: boolean; isStaff: boolean; onFull: () => void; onDecline: () => void }

/** How long it has been read, and the ways to understand it. */
const ReadLine = ({ papers: { view, reading }, isFull, isStaff, onFull, onDecline }: PaperFootProps) => {
  const words = useCopy(papersCopy)
  if (!view) return null
  return (
    <View className='paper-read'>
      <Words kind='caption' tone='quiet' inline>{words.read(Math.floor(reading.seconds / 60), reading.seconds % 60)}</Words>
      <View className='paper-read__links'>
        <Link id='paper-decline' small look='quiet' words={words.decline} onTap={onDecline} />
        {!isStaff && view.hotline && <Link id='paper-explain' small words={words.explain} onTap={() => { void callPhone(view.hotline) }} />}
        {view.keyClauses.length > 0 && <Link id='paper-full' small words={isFull ? words.keyOnly : words.full} onTap={onFull} />}
      </View>
    </View>
  )
}

/** What is to be done with the paper: agree and sign, read the next one, wait, or nothing more. */
export const PaperFoot = (props: PaperFootProps) => {
  const { papers, isFull, isStaff, onFull } = props, { view, todo, all } = papers
  const words = useCopy(papersCopy)
  if (!view) return null
  const back = <Button id='paper-done' words={todo.kind === 'signed' ? words.done : words.back} kind={todo.kind === 'signed' ? 'primary' : 'ghost'} onTap={() => { void goBack() }} />
  const fullLink = view.keyClauses.length > 0 && <Link id='paper-full' small words={isFull ? words.keyOnly : words.full} onTap={onFull} />
  if (todo.kind === 'none') return <Foot note={fullLink || null}>{back}</Foot>
  if (todo.kind === 'waits') return <Foot note={words.waitsFor(todo.names.join('、'))}>{back}</Foot>
  if (todo.kind === 'refused') return todo.isYours || isStaff ? <Foot note={isStaff ? words.explainFirst : words.refusedNote}><Button id='paper-take-up' words={isStaff ? words.explained : words.thinkAgain} busy={papers.takeUp.busy} onTap={() => { void papers.takeUp.run() }} /></Foot> : <Foot>{back}</Foot>
  if (todo.kind === 'signed') return <Foot note={fullLink || null}>{view.isComplete ? <Buttons><Button id='paper-file' kind='ghost' icon='doc' words={words.file} busy={papers.file.busy} onTap={() => { void papers.file.run() }} />{back}</Buttons> : back}</Foot>
  if (papers.strokes) return <Foot note={words.written}><Button id='paper-submit' words={words.submit} busy={papers.submit.busy} onTap={() => { void papers.submit.run(papers.strokes ?? '') }} /></Foot>
  const consent = <Consent id='paper-agree' words={view.consent} given={papers.isAgreed} onTap={papers.agree} />
  if (todo.kind === 'next') {
    return (
      <Foot note={<ReadLine {...props} />}>
        {consent}
        <Button id='paper-next' words={words.next(all.findIndex(({ code }) => code === todo.code) + 1, all.length)} disabled={!papers.isAgreed} onTap={() => papers.show(todo.code)} />
        <View className='paper-alone'><Link id='paper-alone' small words={words.onlyThis} onTap={papers.onlyThis} /></View>
      </Foot>
    )
  }
  const several = todo.codes.length > 1
  return (
    <Foot note={<ReadLine {...props} />}>
      {consent}
      {several && <Consent id='paper-one-hand' words={words.oneHand(todo.codes.length)} given={papers.oneHand} onTap={papers.agreeOneHand} />}
      <Button id='paper-sign' words={several ? words.signAll(todo.codes.length) : words.sign} disabled={!papers.isAgreed || (several && !papers.oneHand)} busy={papers.submit.busy} onTap={papers.write} />
    </Foot>
  )
}
