import type { Block, Paper, Party } from './paper';
import { signerKey, type Signature } from './signing';

/** Names the places to sign, in the order of `asked`: `owner:1` → the first owner, `staff` → the company. */
export const signaturePlaces = (owners: readonly { readonly no: number; readonly name: string }[], company: string, ownerRole = '乙方（业主）', staffRole = '甲方（物业服务企业）'): Block => ({
  kind: 'signatures',
  parties: [
    ...owners.map(({ no, name }): Party => ({ role: owners.length > 1 ? `${ownerRole}${no}` : ownerRole, name, ink: null, at: null, note: '' })),
    { role: staffRole, name: company, ink: null, at: null, note: '' }
  ]
});

/** The paper with handwriting in its places; places and signatures meet by order of `asked`. The digest stays as it was. */
export function withSignatures(paper: Paper, asked: readonly string[], signatures: readonly Signature[]): Paper {
  const signed = (party: Party, at: number): Party => {
    const signature = signatures.find((one) => signerKey(one.role, one.no) === asked[at]);
    if (!signature) return party;
    const signer = signature.role === 'staff' ? `经办人 ${signature.name}` : '';
    return { ...party, ink: { kind: 'strokes', strokes: signature.strokes }, at: signature.at, note: signer };
  };
  return { ...paper, blocks: paper.blocks.map((block) => (block.kind === 'signatures' ? { ...block, parties: block.parties.map(signed) } : block)) };
}
