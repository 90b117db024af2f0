import { filledTemplate } from '@domain/notices/message-template';
import type { Cloud, Settings } from './ports';
import { provenPhone } from './proven-phone';
import { sdk } from './sdk';

const LINK_SECONDS = 600;
/** getTempFileURL and deleteFile take no more at once. */
const LINKS_A_CALL = 50;
const NO_CONSENT = 43101;
/** The SDK puts its own errCode (0) over the provider's err_code: what is left of that are its words. */
const NOT_THERE = /不存在|not exist/i, FINAL = /大于|超过|不足|不存在|不一致|状态错误|参数错误|not enough|exceed|not exist|mismatch/i;
const says = ({ resultCode, errCodeDes }: Record<string, unknown>, words: RegExp): boolean => resultCode !== 'SUCCESS' && words.test(String(errCodeDes ?? ''));

const FETCHES_AT_ONCE = 6;

async function fetched(link: string): Promise<Buffer | null> {
  const answer = link ? await fetch(link).catch(() => null) : null;
  return answer?.ok ? Buffer.from(await answer.arrayBuffer()) : null;
}

async function linksOf(fileIds: readonly string[]): Promise<readonly string[]> {
  const pieces = Array.from({ length: Math.ceil(fileIds.length / LINKS_A_CALL) }, (_, i) => fileIds.slice(i * LINKS_A_CALL, (i + 1) * LINKS_A_CALL));
  const answers = await Promise.all(pieces.map((piece) => sdk.getTempFileURL({ fileList: piece.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })) })));
  const found = new Map(answers.flatMap(({ fileList }) => fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL ?? ''] as const)));
  return fileIds.map((id) => found.get(id) ?? '');
}

/** A link is asked for up to fifty files in one billed call; the files themselves come by plain HTTP, a few at a time. */
async function downloadAll(fileIds: readonly string[]): Promise<readonly (Buffer | null)[]> {
  const links = await linksOf(fileIds), files: (Buffer | null)[] = fileIds.map(() => null);
  let next = 0;
  const one = async (): Promise<void> => { for (let at = next++; at < links.length; at = next++) files[at] = await fetched(links[at] ?? ''); };
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, one));
  return files;
}

/** STORAGE_FILE_NONEXIST: deleted before, which is what was wanted. */
const GONE = -503003;

/** The cloud's other services, through the SDK. */
export const createSdkCloud = (settings: Settings, payMerchant: string): Cloud => ({
  async phoneOf(code) {
    try { return provenPhone((await sdk.openapi.phonenumber.getPhoneNumber({ code })).phoneInfo); } catch { return null; }
  },
  links: linksOf,
  downloadAll,
  download: async (fileID) => (await sdk.downloadFile({ fileID })).fileContent,
  upload: async (cloudPath, fileContent) => (await sdk.uploadFile({ cloudPath, fileContent })).fileID,
  async remove(fileIds) {
    const kept: string[] = [];
    for (let i = 0; i < fileIds.length; i += LINKS_A_CALL) {
      const { fileList } = await sdk.deleteFile({ fileList: fileIds.slice(i, i + LINKS_A_CALL) });
      kept.push(...fileList.filter(({ status }) => status !== 0 && status !== GONE).map(({ fileID }) => fileID));
    }
    return kept;
  },
  async order({ no, fen, title, openid, attach }) {
    const reply = await sdk.cloudPay.unifiedOrder({ body: title, outTradeNo: no, totalFee: fen, spbillCreateIp: '127.0.0.1', subMchId: payMerchant, envId: process.env.TCB_ENV ?? '', functionName: 'payments', openid, attach, tradeType: 'JSAPI', nonceStr: no });
    return reply.returnCode === 'SUCCESS' && reply.resultCode === 'SUCCESS' ? (reply.payment as never) : null;
  },
  async orderState(no) {
    const reply = await sdk.cloudPay.queryOrder({ subMchId: payMerchant, outTradeNo: no, nonceStr: no });
    if (reply.returnCode !== 'SUCCESS') return { state: 'unknown' };
    if (says(reply, NOT_THERE)) return { state: 'missing' };
    // REFUND: it was paid, and some of it went back since.
    if (reply.tradeState === 'SUCCESS' || reply.tradeState === 'REFUND') return { state: 'paid', fen: Number(reply.totalFee), transaction: String(reply.transactionId) };
    return { state: reply.tradeState === 'CLOSED' || reply.tradeState === 'REVOKED' ? 'closed' : reply.tradeState === 'NOTPAY' || reply.tradeState === 'USERPAYING' ? 'open' : 'unknown' };
  },
  async closeOrder(no) {
    const reply = await sdk.cloudPay.closeOrder({ subMchId: payMerchant, outTradeNo: no, nonceStr: no });
    return reply.returnCode === 'SUCCESS' && (reply.resultCode === 'SUCCESS' || says(reply, NOT_THERE) || says(reply, /已关闭|closed/i));
  },
  async refund({ no, order, fen, orderFen, why }) {
    const reply = await sdk.cloudPay.refund({ subMchId: payMerchant, outTradeNo: order, outRefundNo: no, totalFee: orderFen, refundFee: fen, refundDesc: why.slice(0, 26), nonceStr: no, envId: process.env.TCB_ENV ?? '', functionName: 'payments' });
    if (reply.returnCode !== 'SUCCESS') return { state: 'unknown' };
    if (reply.resultCode === 'SUCCESS') return { state: 'taken' };
    return says(reply, FINAL) ? { state: 'refused', code: String(reply.errCodeDes).slice(0, 60) } : { state: 'unknown' };
  },
  async refundState(no) {
    const reply = await sdk.cloudPay.queryRefund({ subMchId: payMerchant, outRefundNo: no, nonceStr: no });
    if (reply.returnCode !== 'SUCCESS') return { state: 'unknown' };
    if (says(reply, NOT_THERE)) return { state: 'missing' };
    const status = String(reply.refundStatus_0 ?? '');
    if (status === 'SUCCESS') return { state: 'done', fen: Number(reply.refundFee_0), reference: String(reply.refundId_0) };
    return status === 'CHANGE' || status === 'REFUNDCLOSE' ? { state: 'failed', code: status } : { state: status === 'PROCESSING' ? 'waiting' : 'unknown' };
  },
  async message(touser, kind, words, page) {
    const template = settings.messageTemplates[kind];
    if (!template) return false;
    try {
      await sdk.openapi.subscribeMessage.send({ touser, templateId: template.id, page, data: filledTemplate(template, words) });
      return true;
    } catch (error) { if ((error as { errCode?: number }).errCode === NO_CONSENT) return false; throw error; }
  },
  callUnit: async (name, action, data, envelope) => (await sdk.callFunction({ name, data: { ...envelope, action, data, client: { version: '9999', language: 'zh-CN' } } })).result,
});
