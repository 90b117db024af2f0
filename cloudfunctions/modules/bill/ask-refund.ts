import { contract } from '@contract/contract';
import { hasDuty } from '@domain/community/grants';
import { refundAsked } from '@domain/fees/refunds';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { isFileOfSite } from '@domain/site/file-of-site';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { deskBill } from './bill-view';

/** The refund's number comes from the request, so that asking twice is asking once; nothing leaves before another person agrees. */
export const askRefund = implement(contract.bill.askRefund, async (context) => {
  const { at, request, input: { homeId, kept, photos = [], ...given } } = context, ask = { ...given, ...(kept ? { kept } : {}), ...(photos.length ? { photos } : {}) };
  if (photos.some((photo) => !isFileOfSite(photo, communityOf(homeId)))) return refuse('FILE_FOREIGN');
  const no = `rf${sha256(`${homeId}|${request.id}`).slice(0, 28)}`;
  return changeCase(context, homeId, { name: 'refund-asked', of: no }, ({ moveIn }, { openid, name, grants }) => {
    const bill = refundAsked(moveIn.bill, { ...ask, no }, { id: openid, name }, at);
    return bill.ok ? { ok: true, moveIn: { bill: bill.value }, answer: deskBill({ ...moveIn, bill: bill.value }, hasDuty(grants, communityOf(homeId), 'finance')) } : bill;
  });
});
