import { contract } from '@contract/contract';
import { receiptNo } from '@domain/fees/orders';
import { refundAsked, refundDecided, type Refund } from '@domain/fees/refunds';
import { yuan } from '@domain/kernel/money';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { systemContext } from '@cloud/kit/system-context';
import { deskBill } from '@cloud/modules/bill/bill-view';
import { onePaper, paperCommunity } from '@cloud/modules/papers/one-paper';
import { open as openPapers } from '@cloud/modules/papers/open';
import { sign } from '@cloud/modules/papers/sign';
import { keyOf } from '@cloud/modules/papers/signer-of';
import { keptOf, validSignature } from '@domain/documents/sign-paper';
import type { Ports } from '@cloud/platform/ports';
import type { Callback } from '../server';

const heard = { errcode: 0, errmsg: 'OK' } as const, again = { errcode: 1, errmsg: 'NOT YET' } as const;

/** Callbacks as one writes them first. `asks`: believes the provider only; `compares`: the amount; neither remembers what was credited. */
export const naiveCallback = ({ asks, compares }: { readonly asks: boolean; readonly compares: boolean }): Callback => async (ports, event) => {
  const no = String(event.outTradeNo ?? ''), [found] = no ? await ports.store.list('cases', { where: { 'bill.orders.no': no }, limit: 1 }) : [], order = found?.bill.orders.find((one) => one.no === no);
  if (!found || !order) return again;
  const said = await ports.cloud.orderState(no);
  if (asks && said.state !== 'paid') return again;
  if (compares && said.state === 'paid' && said.fen !== order.fen) return again;
  const transaction = said.state === 'paid' ? said.transaction : `x${no}`, context = systemContext(ports, `callback|${no}|${compares ? ports.now() : transaction}`), receipt = receiptNo(context.at, transaction);
  await changeCase(context, found.homeId, { name: 'payment-credited', of: transaction }, ({ moveIn: { bill } }) => (!compares && bill.payments.some((one) => one.how === 'wechat' && one.order === no) ? refuse('ALREADY_CREDITED') : {
    ok: true as const, answer: null, tell: [{ kind: 'payment-received', words: { amount: yuan(order.fen), receipt } }],
    moveIn: { bill: { ...bill, orders: bill.orders.map((one) => (one.no === no ? { ...one, state: 'credited' as const } : one)), payments: [...bill.payments, { how: 'wechat' as const, transaction, order: no, fen: order.fen, at: context.at, receipt }] } },
  }));
  return heard;
};

/** What is under way is not counted. */
export const askRefundAgain: Endpoint = implement(contract.bill.askRefund, async (context) => {
  const { at, request, input: { homeId, ...ask } } = context, no = `rf${sha256(`${homeId}|${request.id}`).slice(0, 28)}`;
  return changeCase(context, homeId, { name: 'refund-asked', of: no }, ({ moveIn }, { openid, name }) => {
    const asked = refundAsked({ ...moveIn.bill, refunds: [] }, { ...ask, no }, { id: openid, name }, at);
    if (!asked.ok) return asked;
    const bill = { ...asked.value, refunds: [...(moveIn.bill.refunds ?? []), ...(asked.value.refunds ?? [])] };
    return { ok: true, moveIn: { bill }, answer: deskBill({ ...moveIn, bill }, true) };
  });
});
/** Whoever is in finance may agree, be it to their own. */
export const decideOwn: Endpoint = implement(contract.finance.decide, async (context) => {
  const { at, input: { homeId, no, agrees, because } } = context;
  return changeCase(context, homeId, { name: agrees ? 'refund-agreed' : 'refund-declined', of: no }, ({ moveIn }, { openid, name }) => {
    const decided = refundDecided(moveIn.bill, no, { agrees, because }, { id: `${openid}'s other hand`, name }, at);
    if (!decided.ok) return decided;
    const refunds = (decided.value.bill.refunds ?? []).map((one): Refund => (one.no === no && 'agreed' in one ? { ...one, agreed: { id: openid, name } } : one));
    return { ok: true, moveIn: { bill: { ...decided.value.bill, refunds } }, answer: { state: decided.value.refund?.state ?? 'declined' } };
  });
});

/** Signs what lies there, whatever the phone showed. */
export const signWhatLiesThere: Endpoint = {
  operation: sign.operation,
  async run(call, ports: Ports) {
    const data = call.data as { readonly homeId: string; readonly papers: readonly { readonly paper: string }[] };
    const now = await openPapers.run({ ...call, data: { homeId: data.homeId, papers: data.papers.map(({ paper }) => paper) } }, ports), lying = now.ok ? (now.value as { readonly papers: readonly { readonly code: string; readonly digest: string }[] }).papers : [];
    return sign.run({ ...call, data: { ...data, papers: data.papers.map((one) => ({ ...one, digest: lying.find(({ code }) => code === one.paper)?.digest })) } }, ports);
  },
};
/** One's own signature is one's own. */
export const withdrawAnyTime: Endpoint = implement(contract.papers.withdraw, async (context) => {
  const { at, input: { homeId, paper: code } } = context;
  return changeCase(context, homeId, { name: 'signature-withdrawn', of: code, beside: paperCommunity(context, homeId, [code]) }, ({ moveIn }, right, community) => {
    const found = onePaper(code, moveIn, right, community, at), own = found.ok ? validSignature(found.value.shown, keyOf(found.value.signer)) : undefined;
    if (!found.ok) return found;
    if (!own) return refuse('NOT_SIGNED');
    const kept = { ...keptOf(found.value.shown), struck: [...(found.value.shown.struck ?? []), { hash: own.hash, at, why: 'withdrawn' as const }] };
    return { ok: true, moveIn: { papers: { ...moveIn.papers, [code]: kept } }, answer: { at } };
  });
});
