import type { Batch } from '../batch/batch';
import { ledgerFor } from '../batch/parts';
import type { Community } from '../community/community';
import { contractOf, type BoundOwner, type Home } from '../community/home';
import { billOf } from '../fees/bill';
import { termsOfDeposit } from '../fees/deposit';
import { floorPlansOf } from '../defects/floor-plan';
import { afterRight } from '../identity/bind-lock';
import { dayOf, type Instant } from '../kernel/calendar';
import { caseIdOf } from '../kernel/ids';
import type { CaseOwner, MoveInCase } from './case';
import { marksOf } from './marks';
import { keptTemplateOf } from './shipped';

/** The owners as the case shows them; each name holds the phone that proved it last. */
export const caseOwners = (home: Pick<Home, 'owners' | 'bound'>): readonly CaseOwner[] =>
  home.owners.map(({ no, name, phoneTail }) => ({ no, name, phoneTail, openid: lastBound(home.bound, no) }));
const lastBound = (bound: readonly BoundOwner[], no: number): string | null => bound.filter(({ ownerNo }) => ownerNo === no).at(-1)?.openid ?? null;

/** A household's move-in as its batch opens it: nothing done yet, the bill drawn from the catalogue, the template's version kept for good. */
export function openCase(home: Home, batch: Batch, community: Pick<Community, 'name' | 'fees' | 'feesVersion' | 'defectTerms' | 'floorPlans' | 'walkTerms'>, now: Instant): MoveInCase {
  const { building, unit, room } = home;
  const moveIn: Omit<MoveInCase, 'marks'> = {
    _id: caseIdOf(home._id), homeId: home._id, communityId: home.communityId, batchId: batch._id, ledgerId: ledgerFor(batch, building),
    template: keptTemplateOf(batch), place: { building, unit, room }, communityName: community.name,
    houseType: home.houseType, area: home.area, contractNo: home.contractNo, ...contractOf(home), owners: caseOwners(home), materialsAsked: batch.materials, ...(batch.keepRecordDays ? { keepRecordDays: batch.keepRecordDays } : {}), ...(batch.approvals && { approvals: batch.approvals }), ...(batch.formExtras && { formExtras: batch.formExtras }), keyKinds: batch.keys, ...(batch.papers && { paperAsks: batch.papers }),
    ...(batch.identityTwice ? { identityTwice: true as const } : {}), payBeforeKeys: batch.payBeforeKeys, openedAt: now, noticeReads: {}, registration: null, materials: [], review: { state: 'none' }, papers: {},
    bill: billOf(home.area, community.fees, dayOf(now), community.feesVersion, termsOfDeposit(batch.deposits)), identity: null, identityLock: afterRight(), inspection: null, defects: [], ...(community.defectTerms && { defectTerms: community.defectTerms }), ...(community.walkTerms && { walkTerms: community.walkTerms }), ...floorPlansOf(community, home.houseType), keys: null, ticks: {}, closed: null, archive: { state: 'none' }, news: [], messages: [], trail: [],
  };
  return { ...moveIn, marks: marksOf(moveIn) };
}
