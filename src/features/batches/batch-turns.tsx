import { useState } from 'react'
import { ROUND_KINDS, type RoundKind } from '@domain/booking/kind'
import type { BatchId } from '@domain/kernel/ids'
import { useCopy } from '@/copy/copy'
import { batchChangeCopy } from '@/copy/batch-change'
import { ask } from '@/platform/ask'
import { openPage } from '@/platform/navigate'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { ListRow } from '@/ui/list-row'
import type { BatchOpened } from './batches.view'
import type { BatchInHand } from './use-batch'

type BatchTurnsProps = { communityId: string; view: BatchOpened; turn: BatchInHand['turn'] }

/** What else can be done with a batch that was opened: changed, paused, resumed, copied, ended. */
export const BatchTurns = ({ communityId, view: { status, draft, batchId, round, rounds }, turn }: BatchTurnsProps) => {
  const words = useCopy(batchChangeCopy)
  const [asking, setAsking] = useState<'pause' | 'close'>()
  const run = (what: 'pause' | 'resume' | 'close') => { setAsking(undefined); void turn.run((id: BatchId) => ask('manager', `batches.${what}` as const, { batchId: id })) }
  const copy = () => {
    void turn.run(async (id: BatchId) => {
      const reply = await ask('manager', 'batches.copy', { batchId: id, name: words.copyName(draft.name).slice(0, 40) })
      if (reply.ok) await openPage('manager/batch/index', { communityId, batchId: reply.value.batchId })
      return reply
    })
  }
  const openBatch = (id: string) => openPage('manager/batch/index', { communityId, batchId: id })
  const openRound = (kind: RoundKind) => {
    const standing = rounds[kind]
    if (standing) return void openBatch(standing)
    void turn.run(async (id: BatchId) => {
      const reply = await ask('manager', 'batches.round', { batchId: id, kind, name: words.roundName[kind](draft.name).slice(0, 34) })
      if (reply.ok) await openBatch(reply.value.batchId)
      return reply
    })
  }
  const row = (what: keyof typeof words.turn, icon: 'pen' | 'lock' | 'refresh' | 'stop' | 'copy', onTap: () => void) => <ListRow id={`turn-${what}`} icon={icon} words={words.turn[what]} note={words.turnNote[what]} onTap={turn.busy ? undefined : onTap} />
  return (
    <Card fit='list'>
      {status !== 'closed' && row('change', 'pen', () => { void openPage('manager/change/index', { communityId, batchId: batchId ?? '' }) })}
      {status === 'open' && row('pause', 'lock', () => setAsking('pause'))}
      {status === 'paused' && row('resume', 'refresh', () => run('resume'))}
      {!round && (status === 'open' || status === 'paused') && ROUND_KINDS.map((kind) => <ListRow key={kind} id={`round-${kind}`} icon='search' words={words.round[kind]} note={rounds[kind] ? words.roundGoes : words.roundNote[kind]} onTap={turn.busy ? undefined : () => openRound(kind)} />)}
      {!round && row('copy', 'copy', copy)}
      {status !== 'closed' && row('close', 'stop', () => setAsking('close'))}
      <Confirm
        open={asking !== undefined} danger={asking === 'close'} title={asking ? words.sure[asking] : ''} words={asking ? words.sureWords[asking] : ''} yes={asking ? words.yesTurn[asking] : ''} no={words.no}
        onYes={() => { if (asking) run(asking) }} onNo={() => setAsking(undefined)}
      />
    </Card>
  )
}
