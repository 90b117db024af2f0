import { contract } from '@contract/contract';
import { presented, signPaper } from '@domain/documents/sign-paper';
import { communityOf } from '@domain/kernel/ids';
import { maskIdNumber } from '@domain/kernel/mask';
import { refuse } from '@domain/kernel/result';
import { PAPER_COMMUNITY_FIELDS } from '@domain/movein/papers-of-home';
import { LETTER_CONSENT, letterCode } from '@domain/people/letter-of-authority';
import { peopleOf, settledPeople } from '@domain/people/people';
import { checkedTerms, withProxy, type Proxy } from '@domain/people/proxy';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { letterFor } from './letter-for';

/** Signs the letter of authority exactly as it was shown, and with it grants what it says. In force once the proxy proves the phone. */
export const grant = implement(contract.people.grant, (context) => {
  const { store, vault, at, openid, input: { homeId, terms, digest, strokes, device, seconds } } = context;
  const { phone, idNumber, ...granted } = terms;
  return changeCase(context, homeId, { name: 'proxy-granted', beside: store.find('communities', communityOf(homeId), PAPER_COMMUNITY_FIELDS) }, ({ moveIn }, right, community) => {
    const checked = checkedTerms(granted, at), people = peopleOf(moveIn), no = people.next, code = letterCode(no);
    if (!checked.ok) return checked;
    if (!community) return refuse('NO_CASE');
    const letter = letterFor(moveIn, community, right.ownerNo, terms), who = `owner:${right.ownerNo}`;
    const shown = presented(undefined, { code, version: letter.paper.version, asked: [who], also: [], turns: [[who]], lifeDays: null, paper: letter.paper, keyClauses: [], digest: letter.digest });
    const signed = signPaper(shown, digest, { role: 'owner', no: right.ownerNo, name: right.name, openid, at, device, seconds, consent: LETTER_CONSENT, strokes }, sha256);
    if (!signed.ok) return refuse('PAPER_CHANGED');
    const proxy: Proxy = {
      ...granted, no, ownerNo: right.ownerNo, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4), idNumber: vault.seal(idNumber), idMask: maskIdNumber(idNumber), idTailProof: vault.index(`${homeId}|${idNumber.slice(-4)}`),
      grantedAt: at, letter: code, openid: null, ended: null,
    };
    const proxies = withProxy(people.proxies, proxy, at);
    if (!proxies.ok) return proxies;
    return { ok: true, moveIn: { people: settledPeople({ ...people, next: no + 1, proxies: proxies.value }, at), papers: { ...moveIn.papers, [code]: signed.value.kept } }, answer: { no }, tell: [{ kind: 'people-changed', words: { what: 'proxy', name: terms.name } }] };
  });
});
