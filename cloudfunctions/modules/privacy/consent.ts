import { contract } from '@contract/contract';
import { consented } from '@domain/privacy/consents';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** Agreement to some purposes, each to the text as it is worded now. */
export const consent = implement(contract.privacy.consent, (context) => {
  const { at, openid, input: { homeId, purposes, device } } = context;
  return changeCase(context, homeId, { name: 'consent-given', of: purposes.join(',') }, ({ moveIn }, { ownerNo }) =>
    ({ ok: true as const, moveIn: { privacy: consented(moveIn.privacy, purposes, { at, by: openid, ownerNo, device }, sha256) }, answer: { at } }));
});
