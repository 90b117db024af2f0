import { hasDuty } from '@domain/community/grants';
import { signerKey, type Proof, type ProxySigner, type SignerRole } from '@domain/documents/signing';
import { communityOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import type { Right } from '@cloud/kit/access';

export type Signer = { readonly role: SignerRole; readonly no: number };

/** In which place the caller may sign: an owner in their own, a proxy in the place of the owner who sent them, staff with the escort's duty for the company; null for everybody else. */
export function signerOf(right: Right, homeId: string): Signer | null {
  if (right.as === 'owner' || right.as === 'proxy') return { role: 'owner', no: right.ownerNo };
  return right.as === 'staff' && hasDuty(right.grants, communityOf(homeId), 'escort') ? { role: 'staff', no: 0 } : null;
}
export const keyOf = (signer: Signer | null): string => (signer ? signerKey(signer.role, signer.no) : '');

/** A proxy signs only papers that the letter names and that may be signed so at all. */
export const mayHandle = ({ as, proxy }: Right, paper: string, mayProxy: boolean): boolean => as !== 'proxy' || (mayProxy && !!proxy && (proxy.papers as readonly string[]).includes(paper));

/** Who wrote, and how that is known: for the record beside the strokes. */
export function identityOf({ as, name, openid, proxy }: Right, { no }: Signer, { owners, identity }: Pick<MoveInCase, 'owners' | 'identity'>): { readonly name: string; readonly openid: string; readonly proof: Proof; readonly proxy?: ProxySigner } {
  if (as === 'staff') return { name, openid, proof: 'crew' };
  const proof: Proof = as === 'owner' && identity?.ownerNo === no ? 'phone+card' : 'phone';
  const owner = owners.find((one) => one.no === no)?.name ?? name;
  return as === 'proxy' && proxy ? { name: owner, openid, proof, proxy: { no: proxy.no, name: proxy.name, letter: proxy.letter } } : { name: owner, openid, proof };
}
