import type { KeptPaper } from '../documents/kept-paper';
import type { Paper } from '../documents/paper';
import type { Signature } from '../documents/signing';
import { someStrokes } from './a-key-issue';
import { at } from './at';

const SHOWN = 'a'.repeat(64);
const signatureOf = (asked: string, shown: string): Signature => {
  const [role = 'owner', no = '0'] = asked.split(':');
  return { role: role as Signature['role'], no: Number(no), name: role === 'owner' ? '王一宁' : '周工', openid: role === 'owner' ? 'wx-owner' : 'wx-escort', at: at('2026-03-14 10:25'), device: 'phone', seconds: 90, consent: '本人已阅读', strokes: someStrokes, shown, hash: `hash-${asked}` };
};

/** A paper signed by all who were asked; its digest and hashes are made up. */
export function aSignedPaper(code: string, asked: readonly string[], over: Partial<KeptPaper> = {}): KeptPaper {
  const paper: Paper = { code, title: code, version: 1, isSample: true, subtitle: '云溪里　3栋 2单元 1201', number: '', blocks: [{ kind: 'text', text: '一句话。', align: 'left', isIndented: false }, { kind: 'signatures', parties: asked.map((role) => ({ role, name: role, ink: null, at: null, note: '' })) }] };
  return { code, version: 1, digest: SHOWN, asked, signatures: asked.map((one) => signatureOf(one, SHOWN)), paper, keyClauses: [], ...over };
}
