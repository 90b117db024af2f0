import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { brokenLog, headOf } from '@domain/privacy/log';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

const PAGES = 20;

/** Computes the log again, piece by piece: every entry from the one before, every page's seal by the key. */
export const verify = implement(contract.privacy.verify, async ({ store, vault, input: { communityId, from, head } }) => {
  const pages = await store.list('privacyLog', { where: { communityId, no: { gte: from } }, orderBy: [['no', 'asc']], limit: PAGES });
  const broken = brokenLog(pages, { no: from, head }, sha256, vault.index), last = pages.at(-1);
  const end = last ? headOf(last) : head;
  return ok({ entries: pages.reduce((sum, { entries }) => sum + entries.length, 0), broken, next: broken || pages.length < PAGES || !last ? null : { no: last.no + 1, head: end }, head: end });
});
