import type { Paper } from '../documents/paper';
import { formPaper, type PaperHome } from '../documents/paper-head';
import { signaturePlaces } from '../documents/with-signatures';
import type { ProxyScope, ProxyTerms } from './proxy';
import { paperName } from './proxy-papers';

const SCOPE_WORDS: Readonly<Record<ProxyScope, string>> = {
  register: '填写、保存和提交住户登记，上传所需资料', book: '预约、更改和取消到场时间', sign: '签署下列文件', pay: '查看和支付首期费用', visit: '持本人的入伙码到场、参加验房、登记和复验房屋问题', keys: '清点并签收钥匙',
};
const dayWords = (day: string): string => { const [year, month, date] = day.split('-').map(Number); return `${year}年${month}月${date}日`; };

/** `letter-of-authority-a`, `-b` …: a code for each letter of a home, without digits. */
export const letterCode = (no: number): string => `letter-of-authority-${(no < 27 ? '' : String.fromCharCode(96 + Math.floor((no - 1) / 26))) + String.fromCharCode(97 + ((no - 1) % 26))}`;

/** 授权委托书: exactly the steps, papers and days granted, made from the terms, so that what is signed is what the system then allows (S3-11). */
export function letterOfAuthority(home: PaperHome, owner: { readonly no: number; readonly name: string }, proxy: ProxyTerms & { readonly no: number; readonly idMask: string; readonly phoneTail: string }): Paper {
  const steps = proxy.scopes.map((scope) => SCOPE_WORDS[scope] + (scope === 'sign' ? `：${proxy.papers.map((code) => `《${paperName(code)}》`).join('、')}` : ''));
  const places = signaturePlaces([owner], home.company, '委托人（业主）');
  return formPaper(letterCode(proxy.no), '授权委托书', home, '', [
    { kind: 'pairs', columns: 2, pairs: [['委托人', owner.name], ['受托人', proxy.name], ['受托人证件', proxy.idMask], ['受托人手机尾号', proxy.phoneTail], ['起始日', dayWords(proxy.from)], ['截止日', dayWords(proxy.to)]] },
    { kind: 'text', text: '委托人是上述房屋的业主，委托受托人在起始日至截止日（含当日）之间，代为办理本房屋入伙手续中的以下事项：', align: 'left', isIndented: true },
    { kind: 'list', items: steps, isNumbered: true },
    { kind: 'text', text: '受托人在上述事项和期限内办理的，由委托人承担相应责任。未列明的事项，受托人无权办理；受托人不得转委托。', align: 'left', isIndented: true },
    { kind: 'text', text: '委托人可以随时在入伙通撤回委托，撤回后立即失效；到期自动失效。受托人到场时须出示本人证件原件，供工作人员核对。', align: 'left', isIndented: true },
    { kind: 'signatures', parties: places.kind === 'signatures' ? places.parties.slice(0, 1) : [] },
  ]);
}
/** What the owner confirms by signing. */
export const LETTER_CONSENT = '我已核对《授权委托书》的受托人、事项和期限，自愿委托。';
