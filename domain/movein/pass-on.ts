import { contractOf, type Home } from '../community/home';
import type { Community } from '../community/community';
import { billOf } from '../fees/bill';
import { afterRight } from '../identity/bind-lock';
import { dayOf, type Instant } from '../kernel/calendar';
import { caseIdOf, formerHomeIdOf, type BatchId } from '../kernel/ids';
import type { MoveInCase } from './case';
import { marksOf } from './marks';
import { caseOwners } from './open-case';

/** Of no batch's lists any more. */
const formerBatch = ({ batchId }: Pick<MoveInCase, 'batchId'>): BatchId => `bat_${batchId.split('_')[1] ?? ''}_former`;

/**
 * A household's case when its home has been sold: kept whole under the home's id with the sale's number, for staff to read. Nobody acts in it any more; what is owed in money,
 * the archive and what must be deleted on its day go on.
 */
export function formerCase(moveIn: MoveInCase, no: number, at: Instant): MoveInCase {
  const homeId = formerHomeIdOf(moveIn.homeId, no), { people } = moveIn;
  const whole: MoveInCase = {
    ...moveIn, _id: caseIdOf(homeId), homeId, batchId: formerBatch(moveIn), former: { no, at }, owners: moveIn.owners.map((owner) => ({ ...owner, openid: null })), messages: [],
    ...(people ? { people: { ...people, phones: [], proxies: people.proxies.map((one) => ({ ...one, openid: null })), tenants: people.tenants.map((one) => ({ ...one, openid: null })) } } : {}),
  };
  return { ...whole, marks: marksOf(whole) };
}

/**
 * The case with which the new owners begin. Taken over is what belongs to the house and the batch; every other field begins anew, whatever it is: what a later version adds to a case does not
 * pass to strangers by itself. Defects stay with the house until they are mended.
 */
export function caseOfNewOwners(moveIn: MoveInCase, home: Home, { fees, feesVersion }: Pick<Community, 'fees' | 'feesVersion'>, no: number, at: Instant): MoveInCase {
  const { _id, homeId, communityId, batchId, ledgerId, template, place, communityName, materialsAsked, keyKinds, payBeforeKeys, defects, paperAsks, approvals, formExtras, keepRecordDays, defectTerms, walkTerms, floorPlans, identityTwice } = moveIn;
  const fresh: Omit<MoveInCase, 'marks'> = {
    _id, homeId, communityId, batchId, ledgerId, template, place, communityName, materialsAsked, keyKinds, payBeforeKeys, defects,
    ...(identityTwice ? { identityTwice } : {}), ...(defectTerms ? { defectTerms } : {}), ...(walkTerms ? { walkTerms } : {}), ...(floorPlans ? { floorPlans } : {}), ...(paperAsks ? { paperAsks } : {}), ...(approvals ? { approvals } : {}), ...(formExtras ? { formExtras } : {}), ...(keepRecordDays === undefined ? {} : { keepRecordDays }),
    owners: caseOwners(home), houseType: home.houseType, area: home.area, contractNo: home.contractNo, ...contractOf(home), openedAt: at, sales: no,
    noticeReads: {}, registration: null, materials: [], review: { state: 'none' }, papers: {}, bill: billOf(home.area, fees, dayOf(at), feesVersion, moveIn.bill.deposit ?? null), identity: null, identityLock: afterRight(), inspection: null,
    keys: null, ticks: {}, closed: null, archive: { state: 'none' }, news: [], messages: [], trail: [],
  };
  return { ...fresh, marks: marksOf(fresh) };
}
