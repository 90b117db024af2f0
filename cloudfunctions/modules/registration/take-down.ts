import { contract } from '@contract/contract';
import { keyed, stamped } from '@domain/forms/merge-records';
import { problemsOfRegistration, type FieldProblem, type Registration } from '@domain/forms/registration';
import { isSameIdentityNumber } from '@domain/identity/identity-number';
import { dayOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import { firstOwnerNo } from '@domain/movein/first-owner';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { openRecord, sealRecord } from '@cloud/kit/registration-record';
import { isHandedIn } from './asked-materials';
import { ownerOf, prefilled } from './prefilled';

/** What an owner says on the telephone, written down by staff over what is there already. The source stays marked; confirming it and handing it in is the owner's. */
export const takeDown = implement(contract.registration.takeDown, (context) => {
  const { store, vault, openid, at, input: { homeId, record: said } } = context;
  return changeCase(context, homeId, { name: 'registration-taken-down', step: 'register', beside: store.find('homes', homeId) }, ({ moveIn }, _right, home) => {
    if (isHandedIn(moveIn)) return refuse('ALREADY_SUBMITTED');
    const before = keyed(openRecord(vault, moveIn.registration) ?? prefilled(home, said.ownerNo ?? firstOwnerNo(moveIn.owners), vault)), record = stamped(before, withSaid(before, said), at);
    const problems = problemsOfRegistration(record, dayOf(at)).filter((problem) => isWrong(problem, said));
    if (problems.length) return refuse('FIELDS', { problems });
    const proven = ownerOf(home, record.ownerNo)?.idNumber;
    if (said.idNumber && proven && !isSameIdentityNumber(vault.open(proven), said.idNumber)) return refuse('ID_NOT_OF_RECORD');
    return { ok: true as const, moveIn: { registration: { ...sealRecord(context, record, null, moveIn.registration), takenBy: openid } }, answer: { savedAt: at }, tell: [{ kind: 'registration-taken-down', words: {} }] };
  });
});

/** What was not said may be missing; what was said must be right. */
const isWrong = ({ field, code }: FieldProblem, said: object): boolean => code !== 'REQUIRED' && Object.hasOwn(said, field.split('.')[0] ?? field);

/** Lines of a list that were said come beside those the owner typed: nothing typed is lost. */
function withSaid(before: Registration, { residents, vehicles, ...facts }: Partial<Registration>): Registration {
  const beside = <T extends { readonly key?: string }>(there: readonly T[], added: readonly T[] = []): readonly T[] => [...there.filter(({ key }) => !added.some((one) => one.key === key)), ...added];
  return { ...before, ...facts, residents: beside(before.residents, residents), vehicles: beside(before.vehicles, vehicles) };
}
