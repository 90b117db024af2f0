import type { Paper } from '@domain/documents/paper';
import { paperDigest } from '@domain/documents/canonical';
import type { Community } from '@domain/community/community';
import { maskIdNumber } from '@domain/kernel/mask';
import type { MoveInCase } from '@domain/movein/case';
import { paperHome } from '@domain/movein/papers-of-home';
import { letterOfAuthority } from '@domain/people/letter-of-authority';
import { peopleOf } from '@domain/people/people';
import type { ProxyTerms } from '@domain/people/proxy';
import { sha256 } from '@cloud/kit/digest';

export type GivenTerms = ProxyTerms & { readonly phone: string; readonly idNumber: string };

/** The next letter of this home as these terms make it, and its digest. */
export function letterFor(moveIn: MoveInCase, community: Pick<Community, 'name' | 'company' | 'developer' | 'hotline' | 'place' | 'fees'>, ownerNo: number, terms: GivenTerms): { readonly paper: Paper; readonly digest: string } {
  const owner = moveIn.owners.find(({ no }) => no === ownerNo) ?? { no: ownerNo, name: '' };
  const paper = letterOfAuthority(paperHome(moveIn, community), owner, { ...terms, no: peopleOf(moveIn).next, idMask: maskIdNumber(terms.idNumber), phoneTail: terms.phone.slice(-4) });
  return { paper, digest: paperDigest(paper, sha256) };
}
