import { createHash } from 'node:crypto';
import path from 'node:path';
import { startCloud, type CloudOptions, type RunningCloud } from '../../localcloud/server';
import { demoSigner } from './demo-signer';
import { readDeclarations } from '../../localcloud/server/declarations';

const root = path.resolve(__dirname, '../..');
const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');

export const SETUP_CODE = 'demo-setup-code';
/** A template serves several kinds: one consent, and whatever becomes of it is told. */
const ofLine = (phrase: string, rest: string) => ({ id: 'tmpl-line', data: { thing1: '{home}', phrase2: phrase, time3: '{when}', thing4: rest } });
const ofVisit = (phrase: string, rest: string) => ({ id: 'tmpl-visit', data: { thing1: '{home}', phrase2: phrase, time3: '{when}', thing4: rest } });
/** Keys and codes of the demo community: known to everybody, of use nowhere else. */
export const demoEnvironment: Readonly<Record<string, string>> = {
  RUHUO_KEYS: JSON.stringify({ current: '1', keys: { 1: key('d') }, index: key('e') }),
  RUHUO_SETUP_CODE_SHA256: createHash('sha256').update(SETUP_CODE).digest('hex'),
  RUHUO_OLDEST_CLIENT: '0.1.0',
  RUHUO_PAY_MERCHANT: '1900000001',
  /** Made when it is first looked at: a key pair costs a fifth of a second. */
  get RUHUO_PDF_SIGNER() { return demoSigner(); },
  RUHUO_MESSAGE_TEMPLATES: JSON.stringify({
    'review-accepted': { id: 'tmpl-review', data: { thing1: '{home}', phrase2: '已通过', time3: '{time}' } }, 'review-returned': { id: 'tmpl-review', data: { thing1: '{home}', phrase2: '待补充', time3: '{time}' } },
    'defect-fixed': { id: 'tmpl-defect', data: { thing1: '{home}', phrase2: '已修复', time3: '{time}' } }, 'keys-issued': { id: 'tmpl-keys', data: { thing1: '{home}', time3: '{time}' } },
    'place-offered': ofLine('候补轮到', '保留到 {until}'), 'offer-over': ofLine('保留已过', '已让给下一户，可以再排'), 'wait-over': ofLine('候补结束', '没有空出来，可以另约'),
    'visit-moved': ofVisit('时间改了', '原来是 {before}'), 'visit-placed': ofVisit('已约好', '物业为您约的'), 'visit-released': ofVisit('已取消', '可以再约'), 'visit-tomorrow': ofVisit('明天到场', '请带证件原件'), 'visit-confirmed': ofVisit('已确认', '到时出示入伙码'), 'visit-missed': ofVisit('没有到场', '请重新约一个时间'),
    'trial-due': { id: 'tmpl-trial', data: { thing1: '{home}', thing2: '{items}', time3: '{time}' } },
    'queue-called': { id: 'tmpl-queue', data: { character_string1: '{no}', thing2: '{home}', thing3: '请到 {desk} 号窗口', time4: '{time}' } },
  }),
};

/** Saturday, 7 March 2026, 09:00 in China: a week before the first slots. */
export const DEMO_START = Date.UTC(2026, 2, 7, 1, 0);

/** The embedded cloud with the product's functions, indexes and rules, as a deployment would have them. */
export const startDemoCloud = (options: Omit<CloudOptions, 'functions' | 'env'>): Promise<RunningCloud> =>
  startCloud({ functions: path.join(root, 'dist/cloudfunctions'), env: demoEnvironment, ...readDeclarations(path.join(root, 'cloudfunctions/platform/declarations.json')), ...options });
