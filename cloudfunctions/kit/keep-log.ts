import type { CommunityId } from '@domain/kernel/ids';
import { logged, sealedPart, type LogLine, type LogPage } from '@domain/privacy/log';
import type { Context } from './implement';
import { sha256 } from './digest';
import { shapeOf } from '../platform/shapes';
import type { Stored } from '../platform/ports';

const ATTEMPTS = 8;
type Writes = Pick<Context, 'store' | 'vault' | 'at' | 'request' | 'log'>;

/** The page the log goes on from. */
export const lastLogPage = async ({ store }: Pick<Context, 'store'>, communityId: CommunityId): Promise<Stored<LogPage> | null> =>
  (await store.list('privacyLog', { where: { communityId }, orderBy: [['no', 'desc']], limit: 1 }))[0] ?? null;

/**
 * Writes one line into the community's log before what it tells of leaves the server; the same request writes it once. With one look too many comes the alert, for the managers to see.
 * Throws when the page stays contended: then nothing leaves.
 */
export async function keepLog(context: Writes, communityId: CommunityId, line: Omit<LogLine, 'at'>): Promise<void> {
  const { store, vault, at, request, log } = context;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const last = await lastLogPage(context, communityId);
    // Only the very same request is written once: another one under a used id is written like any.
    if (last?._answers?.some(({ id, digest }) => id === request.id && digest === request.digest)) return;
    const { page, isAlert } = logged(last, communityId, { ...line, at }, sha256);
    const sealed: LogPage = { ...page, seal: vault.index(sealedPart(page)) };
    const answers = [...(last && page.no === last.no ? last._answers ?? [] : []), { id: request.id, digest: request.digest, at, value: null }].slice(-40);
    const saved = last && page.no === last.no
      ? await store.replace('privacyLog', last._id, last._v, { entries: sealed.entries, whys: sealed.whys, seal: sealed.seal, _answers: answers, ...(last._shape < shapeOf('privacyLog') ? { _shape: shapeOf('privacyLog') } : {}) })
      : await store.insert('privacyLog', sealed, answers);
    if (!saved) continue;
    // The head stands in the function's own log too, outside the database.
    log({ privacyLog: communityId, no: page.no, head: sealed.entries.at(-1)?.hash ?? '', entries: sealed.entries.length, ...(isAlert ? { alarm: 'many-looks' } : {}) });
    if (isAlert) await store.apply('communities', communityId, { guard: {}, patch: { set: { lookAlertAt: at } } });
    return;
  }
  throw new Error('the privacy log stays contended');
}
