import { termsAsked } from '../documents/paper-asks';
import type { Party } from '../documents/paper';
import { usualTerms, type PaperTerms, type SignerGroup, type SigningTerms } from '../documents/signing-terms';
import type { MoveInCase } from './case';
import { firstOwnerNo } from './first-owner';

type Household = Pick<MoveInCase, 'owners' | 'identity' | 'paperAsks'> & Partial<Pick<MoveInCase, 'inspection' | 'closed' | 'papers'>>;
/** A finished walk may be signed by both who made it, whatever the batch asks; nothing waits for it (S0-156). */
const termsIn = (moveIn: Household, code: string): PaperTerms | null => termsAsked(moveIn, code) ?? (code === 'inspection-form' && moveIn.inspection?.finishedAt && (!moveIn.closed || moveIn.papers?.[code]) ? usualTerms(code) : null);
/** The one who signs the handover: who showed their papers at the desk. */
const attending = ({ identity, owners }: Household): number => identity?.ownerNo ?? firstOwnerNo(owners);

function keysOf(group: SignerGroup, moveIn: Household): readonly string[] {
  switch (group) {
    case 'owner:all': return moveIn.owners.map(({ no }) => `owner:${no}`);
    case 'owner:one': return [`owner:${firstOwnerNo(moveIn.owners)}`];
    case 'attending': return [`owner:${attending(moveIn)}`];
    case 'staff': return ['staff'];
  }
}
const resolved = ({ step, consent, mayProxy, signers, isTogether, also, expiresAfterDays }: PaperTerms, moveIn: Household): SigningTerms => {
  const groups = signers.map((group) => keysOf(group, moveIn)), asked = groups.flat();
  return { step, consent, mayProxy, turns: isTogether ? [asked] : groups, asked, also: also.flatMap((group) => keysOf(group, moveIn)), lifeDays: expiresAfterDays };
};
/** How and by whom a paper is signed in this case; null where it is not asked to be signed. */
export function signingTermsOf(moveIn: Household, code: string): SigningTerms | null {
  const terms = termsIn(moveIn, code);
  return terms && resolved(terms, moveIn);
}

/** The places to sign, in the order of those asked and beside; null where nothing is signed. */
export function placesToSign(moveIn: Household, code: string, company: string): readonly Party[] | null {
  const terms = termsIn(moveIn, code);
  if (!terms) return null;
  const { asked, also } = resolved(terms, moveIn), keys = [...asked, ...also], [ownerRole, staffRole] = terms.roles, isOne = keys.filter((key) => key !== 'staff').length < 2;
  return keys.flatMap((key): readonly Party[] => {
    const blank = { ink: null, at: null, note: '' };
    if (key === 'staff') return [{ role: staffRole, name: company, ...blank }];
    const owner = moveIn.owners.find(({ no }) => key === `owner:${no}`);
    return owner ? [{ role: isOne ? ownerRole : `${ownerRole}${owner.no}`, name: owner.name, ...blank }] : [];
  });
}
