import type { MoveInCase } from '@domain/movein/case';

type Found = Generator<readonly [string, string]>;
const I13 = 'I13 told once';
/** Told by message too, to every owner who has a phone here. */
const BY_MESSAGE = ['payment-received', 'refund-done', 'signature-void', 'people-changed', 'archive-made', 'review-accepted', 'visit-moved', 'place-offered'];
/** Its messages go to whose turn it is, under a name of their own. */
const APART = 'sign-reminder';

/** What households are told follows from what happened, once: a receipt, a refund, an archive have one word each, and each addressee of a message has one record of it. */
export function* newsFaults(before: MoveInCase | undefined, after: MoveInCase): Found {
  if (!before || before.news === after.news) return;
  const known = new Set(before.news.map(({ id }) => id)), fresh = after.news.filter(({ id }) => !known.has(id));
  if (new Set(after.news.map(({ id }) => id)).size !== after.news.length) yield [I13, `${after.homeId}: two words have one id`];
  if (after.news.length < 50 && before.news.some(({ id }) => !after.news.some((one) => one.id === id))) yield [I13, `${after.homeId}: something told is told no more`];
  for (const { id, kind, words } of fresh) {
    if (kind === 'payment-received') {
      if (!after.bill.payments.some(({ receipt }) => receipt === words.receipt)) yield [I13, `${after.homeId} was told of ${words.receipt}, and no such money is written`];
      if (after.news.filter((one) => one.kind === kind && one.words.receipt === words.receipt).length > 1) yield [I13, `${after.homeId} was told twice of ${words.receipt}`];
    }
    if (kind === APART) continue;
    const wanted = BY_MESSAGE.includes(kind) ? after.owners.flatMap(({ openid }) => (openid ? [openid] : [])) : [], got = after.messages.filter((one) => one.id.startsWith(`${id}-`)).map(({ to }) => to);
    if (JSON.stringify([...new Set(wanted)].sort()) !== JSON.stringify([...got].sort())) yield [I13, `${after.homeId}: ${kind} is for ${wanted.join() || 'nobody'}, and there are records for ${got.join() || 'nobody'}`];
  }
  const done = (after.bill.refunds ?? []).filter(({ state }) => state === 'done').length - (before.bill.refunds ?? []).filter(({ state }) => state === 'done').length;
  if (fresh.filter(({ kind }) => kind === 'refund-done').length !== done) yield [I13, `${after.homeId}: ${done} refunds arrived, ${fresh.filter(({ kind }) => kind === 'refund-done').length} were told`];
}

/** A payment written without a word would be silent. */
export function* silentMoney(moveIn: MoveInCase): Found {
  if (moveIn.news.length >= 50) return;
  for (const { receipt } of moveIn.bill.payments) if (!moveIn.news.some(({ kind, words }) => kind === 'payment-received' && words.receipt === receipt)) yield [I13, `${moveIn.homeId}: nobody was told of ${receipt}`];
}
