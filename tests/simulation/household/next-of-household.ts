import type { PaperView } from '@contract/papers';
import type { PeopleView } from '@contract/people';
import { someStrokes } from '@domain/testing/a-key-issue';
import { documents, owner, staff, type Phone, type Request } from '../asking';

type Bill = { readonly dueFen: number };
type Desk = Bill & { readonly isFinance: boolean; readonly payments: readonly { readonly receipt: string; readonly fen: number; readonly refundableFen: number; readonly isConfirmed: boolean }[] };
type Signed = { readonly papers: readonly { readonly paper: string; readonly waitsFor: readonly string[] }[] };
export const scratch = { room: 'living', item: 'wall', words: '有划痕', severity: 'minor', photos: [], pin: null };
type Refunds = { readonly rows: readonly { readonly homeId: string; readonly no: string; readonly state: string; readonly isOwn: boolean }[] };
/** What a screen puts next: the letter is signed as it was shown, the bill paid, the paper signed, a set of keys counted by whoever took it out. */
export function nextOfHousehold(phone: Phone, { action, homeId }: Pick<Request, 'action' | 'homeId'>, answer: { readonly ok: boolean; readonly value?: unknown }): Request | null {
  if (!answer.ok) return null;
  const last = <T>(question: string): T | undefined => phone.seen.get(`${question} ${homeId}`) as T | undefined;
  switch (action) {
    case 'people.draft': { const letter = last<{ readonly terms: unknown; readonly digest: string }>(action); return letter ? owner('people.grant', homeId, { terms: letter.terms, digest: letter.digest, strokes: someStrokes, device: 'phone', seconds: 30 }) : null; }
    case 'bill.open': { const { dueFen } = answer.value as Bill; return dueFen > 0 ? owner('bill.pay', homeId, { fen: dueFen }) : null; }
    case 'bill.desk': return nextAtDesk(homeId, answer.value as Desk);
    case 'finance.refunds': { const open = (answer.value as Refunds).rows.filter(({ state }) => state !== 'sent'), one = open.find(({ isOwn, state }) => isOwn && state === 'asked') ?? open[0]; return !one ? null : one.state === 'asked' ? staff('finance.decide', one.homeId, { no: one.no, agrees: true, because: '' }) : staff('finance.payOut', one.homeId, { no: one.no, how: 'cash', slip: one.no.slice(-6) }); }
    case 'people.open': { const live = (answer.value as PeopleView).proxies.find(({ state }) => state === 'valid' || state === 'soon'); const lives = (answer.value as PeopleView).tenants.find(({ state, isBound }) => state === 'live' && isBound); return live ? owner('people.end', homeId, { kind: 'proxy', no: live.no }) : lives ? owner('people.end', homeId, { kind: 'tenant', no: lives.no }) : null; }
    case 'people.takeOn': { const [first] = (answer.value as { readonly homes: readonly { readonly homeId: string }[] }).homes; return first ? owner('papers.open', first.homeId, { papers: ['residence-agreement', 'handover-sheet'] }) : null; }
    // A scratch seen once the sheet is signed: the sheet is another one then.
    case 'papers.sign': if ((answer.value as Signed).papers.some(({ paper, waitsFor }) => paper === 'handover-sheet' && waitsFor.includes('staff'))) return owner('defects.report', homeId, { defects: [scratch] }); return owner('papers.open', homeId, { papers: ['residence-agreement', 'handover-sheet'] });
    case 'bill.pay': return owner('bill.settle', homeId);
    case 'papers.open': {
      const mine = (answer.value as { readonly papers: readonly PaperView[] }).papers.find(({ signers }) => signers.some(({ isYou, isTurn, at }) => isYou && isTurn && at === null));
      return mine ? (mine.signers.some(({ who, isYou }) => who === 'staff' && isYou) ? staff : owner)('papers.sign', homeId, { papers: [{ paper: mine.code, digest: mine.digest, seconds: 40 }], strokes: someStrokes, device: 'phone' }) : null;
    }
    case 'keys.takeOut': { const { kinds } = answer.value as { readonly kinds: readonly { readonly code: string; readonly count: number }[] }; return staff('keys.count', homeId, { counts: Object.fromEntries(kinds.map(({ code, count }) => [code, count])) }); }
    case 'keys.accept': return documents('archive.open', homeId);
    default: return null;
  }
}

/** Somebody stands there with money; what came is given back or confirmed. */
function nextAtDesk(homeId: string, { dueFen, payments, isFinance }: Desk): Request | null {
  const [open] = payments.filter(({ isConfirmed }) => !isConfirmed), back = payments.find(({ refundableFen }) => refundableFen > 0);
  if (isFinance && back) return staff('bill.askRefund', homeId, { receipt: back.receipt, fen: Math.ceil(back.refundableFen / 2), purpose: 'charge', why: '业主申请退还' });
  if (isFinance && open) return staff('finance.confirm', homeId, { receipts: [open.receipt] });
  return dueFen > 0 ? staff('bill.take', homeId, { how: 'cash', slip: String(dueFen).slice(-4).padStart(4, '0'), fen: Math.ceil(dueFen / 2) }) : null;
}
