import type { Batch } from '@domain/batch/batch';
import type { Community } from '@domain/community/community';
import type { Home } from '@domain/community/home';
import { signPaper } from '@domain/documents/sign-paper';
import type { Signature } from '@domain/documents/signing';
import type { Registration } from '@domain/forms/registration';
import { DAY, HOUR, MINUTE } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { openCase } from '@domain/movein/open-case';
import { presentPaper } from '@domain/movein/present-paper';
import type { People } from '@domain/people/people';
import { withRecordConsents } from '@domain/privacy/record-consents';
import { aKeyIssue, someStrokes } from '@domain/testing/a-key-issue';
import { aProxy, somePeople } from '@domain/testing/some-people';
import { anInspection } from '@domain/testing/an-inspection';
import { sha256 } from '@cloud/kit/digest';
import type { Vault } from '@cloud/platform/ports';
import type { Chance } from '../chance';
import { idNumber, noticeId, type GivenLetter } from '../world';

export const materialFile = (homeId: string, name: string): string => `cloud://test.files/homes/${homeId.slice('home_'.length)}/material/photo-${name}.jpg`;
/** Handed in · accepted · has come and seen the home · and has signed its agreement · and what was handed over: only the keys are left, which hang in the cabinet · or are out already. */
export type Stage = 'waiting' | 'accepted' | 'visited' | 'signed' | 'ready' | 'handed';
export const recordOf = (ownerNo: number, phone: string): Registration =>
  ({ ownerNo, idKind: 'id-card', idNumber, phone, mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218', residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true });

/** A household's case as it stands when the story begins. */
export function advanced(home: Home, batch: Batch, community: Community, vault: Vault, stage: Stage, letter: GivenLetter | undefined, begins: number, chance: Chance): MoveInCase {
  const fresh = openCase(home, batch, community, begins - 7 * DAY), isThere = stage !== 'waiting' && stage !== 'accepted', [first] = home.owners, bound = home.bound[0]?.openid ?? '', record = recordOf(1, first ? vault.open(first.phone) : ''), counts = expectedCounts(batch.keys);
  const handedIn: MoveInCase = {
    ...fresh, noticeReads: { [noticeId]: begins - DAY }, registration: { sealed: vault.seal(JSON.stringify(record)), savedAt: begins - 2 * DAY, submittedAt: begins - 2 * DAY, residents: 0, vehicles: 0 },
    privacy: withRecordConsents(undefined, record, { at: begins - 2 * DAY, by: bound, ownerNo: 1, device: '' }, sha256), materials: ['id-card', 'contract'].map((code) => ({ code, files: [materialFile(home._id, code)], at: begins - (chance.often(0.5) ? 2 * DAY : 2 * HOUR) })),
    ...(letter ? { people: peopleBy(letter, home._id, vault, begins - DAY) } : {}),
    review: stage === 'waiting' ? { state: 'waiting', since: begins - HOUR } : { state: 'accepted', at: begins - DAY, by: 'review-1' },
    ...(isThere ? { identity: { at: begins - 50 * MINUTE, by: 'desk-1', who: 'owner' as const, ownerNo: 1 }, inspection: anInspection({ by: 'escort-1', startedAt: begins - 40 * MINUTE, finishedAt: begins - 10 * MINUTE }) } : {}),
  };
  const agreed = isThere && stage !== 'visited' && bound ? withAgreement(handedIn, community, bound, begins - 5 * MINUTE) : handedIn;
  const whole = (stage === 'handed' || stage === 'ready') && bound ? [{ role: 'owner' as const, no: 1, name: agreed.owners[0]?.name ?? '', openid: bound }, { role: 'staff' as const, no: 0, name: 'escort-1', openid: 'escort-1' }].reduce((now, who) => signedBy(now, community, 'handover-sheet', who, begins - 3 * MINUTE), agreed) : agreed;
  const counted = stage === 'handed' && bound && chance.often(0.8) ? { ...whole, keys: aKeyIssue({ takenOut: { by: 'keys-1', name: 'keys-1', at: begins - 2 * MINUTE }, first: { by: 'keys-1', name: 'keys-1', at: begins - MINUTE, counts }, second: { by: 'keys-2', name: 'keys-2', at: begins - MINUTE, counts } }) } : whole;
  return { ...counted, marks: marksOf(counted) };
}

function peopleBy({ openid, phone, scopes, papers, from, to }: GivenLetter, homeId: string, vault: Vault, grantedAt: number): People {
  const phoneIndex = vault.index(phone);
  return somePeople({ next: 2, phones: [phoneIndex], proxies: [aProxy({ no: 1, ownerNo: 1, name: openid, phone: vault.seal(phone), phoneIndex, phoneTail: phone.slice(-4), idNumber: vault.seal(idNumber), idTailProof: vault.index(`${homeId}|1218`), scopes, papers, from, to, grantedAt, openid })] });
}

function withAgreement(moveIn: MoveInCase, community: Community, openid: string, at: number): MoveInCase {
  const codes = ['residence-agreement', 'owners-covenant'].filter((code) => code === 'residence-agreement' || moveIn.paperAsks?.some((ask) => ask.code === code && ask.use === 'sign'));
  return codes.reduce((now, code) => signedBy(now, community, code, { role: 'owner', no: 1, name: moveIn.owners[0]?.name ?? '', openid }, at), moveIn);
}

/** Signed for real: the simulation checks every signature it meets. */
export function signedBy(moveIn: MoveInCase, community: Community, code: string, who: Pick<Signature, 'role' | 'no' | 'name' | 'openid'>, at: number): MoveInCase {
  const shown = presentPaper(code, moveIn, community, sha256), after = shown && signPaper(shown, shown.digest, { ...who, at, device: 'phone', seconds: 60, consent: '已阅读', strokes: someStrokes, proof: who.role === 'owner' ? 'phone' : 'crew' }, sha256);
  if (!after?.ok) throw new Error(`${code} cannot be signed`);
  return { ...moveIn, papers: { ...moveIn.papers, [code]: after.value.kept } };
}
