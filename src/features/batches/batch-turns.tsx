import { useState } from 'react'
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
export const BatchTurns = ({ communityId, view: { status, draft, batchId }, turn }: BatchTurnsProps) => {
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
  const row = (what: keyof typeof words.turn, icon: 'pen' | 'lock' | 'refresh' | 'stop' | 'copy', onTap: () => void) => <ListRow id={`turn-${what}`} icon={icon} words={words.turn[what]} note={words.turnNote[what]} onTap={turn.busy ? undefined : onTap} />
  return (
    <Card fit='list'>
      {status !== 'closed' && row('change', 'pen', () => { void openPage('manager/change/index', { communityId, batchId: batchId ?? '' }) })}
      {status === 'open' && row('pause', 'lock', () => setAsking('pause'))}
      {status === 'paused' && row('resume', 'refresh', () => run('resume'))}
      {row('copy', 'copy', copy)}
      {status !== 'closed' && row('close', 'stop', () => setAsking('close'))}
      <Confirm
        open={asking !== undefined} danger={asking === 'close'} title={asking ? words.sure[asking] : ''} words={asking ? words.sureWords[asking] : ''} yes={asking ? words.yesTurn[asking] : ''} no={words.no}
        onYes={() => { if (asking) run(asking) }} onNo={() => setAsking(undefined)}
      />
    </Card>
  )
}
