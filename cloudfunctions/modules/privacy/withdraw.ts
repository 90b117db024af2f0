import { contract } from '@contract/contract';
import type { Registration } from '@domain/forms/registration';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { hasConsent, withdrawn } from '@domain/privacy/consents';
import { childrenAmong } from '@domain/privacy/minors';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';
import type { Vault } from '@cloud/platform/ports';

/** Takes consent back, and does what the text said would follow: identity photos fall due at once, a record not yet accepted is a draft again, children leave the record. */
export const withdraw = implement(contract.privacy.withdraw, async (context) => {
  const { at, vault, openid, input: { homeId, purpose } } = context;
  const answer = await changeCase(context, homeId, { name: 'consent-withdrawn', of: purpose }, ({ moveIn }, { ownerNo }) => {
    const back = withdrawn(moveIn.privacy, purpose, ownerNo, at);
    if (!back.ok) return back;
    const isLast = !hasConsent(back.value, purpose);
    return { ok: true as const, moveIn: { privacy: back.value, ...(isLast && purpose === 'identity' ? asDraft(moveIn) : {}), ...(isLast && purpose === 'children' ? withoutChildren(moveIn, vault, at) : {}) }, answer: { at } };
  });
  if (answer.ok) await keepLog(context, communityOf(homeId), { by: openid, what: 'consent-withdrawn', of: `${homeId}|${purpose}` });
  return answer;
});

const asDraft = ({ review, registration }: MoveInCase): Partial<MoveInCase> =>
  (review.state === 'waiting' && registration ? { review: { state: 'none' }, registration: { ...registration, submittedAt: null, plates: [] } } : {});

function withoutChildren({ registration }: MoveInCase, vault: Vault, at: number): Partial<MoveInCase> {
  if (!registration?.sealed) return {};
  const record = JSON.parse(vault.open(registration.sealed)) as Registration, children = childrenAmong(record.residents, dayOf(at));
  const residents = record.residents.filter((one) => !children.includes(one));
  return { registration: { ...registration, sealed: vault.seal(JSON.stringify({ ...record, residents })), residents: residents.length } };
}
