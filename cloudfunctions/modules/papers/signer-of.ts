import { hasDuty } from '@domain/community/grants';
import { signerKey, type SignerRole } from '@domain/documents/signing';
import { communityOf } from '@domain/kernel/ids';
import type { Right } from '@cloud/kit/access';

export type Signer = { readonly role: SignerRole; readonly no: number };

/** In which place the caller may sign: an owner in their own, staff with the escort's duty for the company; null for everybody else. */
export function signerOf(right: Right, homeId: string): Signer | null {
  if (right.as === 'owner') return { role: 'owner', no: right.ownerNo };
  return hasDuty(right.grants, communityOf(homeId), 'escort') ? { role: 'staff', no: 0 } : null;
}
export const keyOf = (signer: Signer | null): string => (signer ? signerKey(signer.role, signer.no) : '');
