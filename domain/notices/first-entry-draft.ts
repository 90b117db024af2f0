import type { Batch } from '../batch/batch';
import type { Community } from '../community/community';
import { standardWords, type FeeItem } from '../fees/fee-item';
import { mayBookAfter } from '../movein/may-book';
import { templateOfBatch } from '../movein/template-of-batch';
import { hasStep, type FlowTemplate, type Phase } from '../movein/template';
import { daysWords, momentWords } from './day-words';
import type { NoticeBlock, NoticeDraft } from './notice';

type Told = Pick<Community, 'name' | 'hotline' | 'fees'>;
const lines = (...all: readonly (string | false)[]): string => all.filter((line) => line !== false && line !== '').join('\n');
const numbered = (all: readonly string[]): string => all.map((line, i) => `${i + 1}. ${line}`).join('\n');
const named = ({ name, note }: { readonly name: string; readonly note: string }): string => (note ? `${name}（${note}）` : name);

const feeWords = (fee: FeeItem): string => `${fee.name}：${fee.how === 'fixed' ? '每户 ' : ''}${standardWords(fee)}${fee.isOptional ? '（自愿选用）' : ''}${fee.isDeposit ? '（押金，按约退还）' : ''}`;
const stepsIn = ({ steps }: FlowTemplate, phase: Phase): string => steps.filter((step) => step.phase === phase && step.step !== 'notice').map(({ name }) => name).join('、');
const minutesOnSite = ({ steps }: FlowTemplate): number => steps.filter(({ phase }) => phase === 'day').reduce((sum, { minutes }) => sum + minutes, 0);
const BOOKING: Readonly<Record<NonNullable<ReturnType<typeof mayBookAfter>>, string>> = { opening: '看过通知就可自选时段', register: '登记资料后自选时段', review: '资料审核通过后自选时段' };
const bookingWords = (batch: Batch): string => {
  const template = templateOfBatch(batch), after = mayBookAfter(template);
  if (!after && !stepsIn(template, 'day')) return '工作人员会在这些日子里上门，不用您跑。';
  return after ? `请先预约再来，不用排队。${momentWords(batch.opensAt)} 起可约，${BOOKING[after]}。` : '请在办理日期内到服务中心，不用预约。';
};

const time = (batch: Batch): string => lines(
  `办理日期：${daysWords(batch.days)}`,
  `每天：${batch.windows.map(({ from, to }) => `${from}–${to}`).join('、')}，每 ${batch.slotMinutes} 分钟一个时段`,
  bookingWords(batch),
  batch.changeLimit > 0 ? `到场前 ${batch.changeHours} 小时以上可自己改约或取消，最多 ${batch.changeLimit} 次。` : '时段约定后如需改动，请致电客服。',
);
const papers = ({ materials }: Batch): string => {
  const asked = materials.filter(({ required }) => required), other = materials.filter(({ required }) => !required);
  return lines('到场请带原件：', numbered(asked.map(named)), other.length > 0 && `视情况携带：${other.map(named).join('、')}`, '以上资料请先在手机上拍照提交，原件当天核对后归还。');
};
const procedure = (batch: Batch, template = templateOfBatch(batch)): string => lines(
  stepsIn(template, 'before') && `在家里办：${stepsIn(template, 'before')}。`, stepsIn(template, 'day') && `到场办：${stepsIn(template, 'day')}，约 ${minutesOnSite(template)} 分钟。`, !stepsIn(template, 'day') && `入住以后：${stepsIn(template, 'after')}。`,
  hasStep(template, 'inspect') && '验房时逐间查看并抄水、电、燃气表，问题当场拍照登记，影响居住的修好复验后再交接。',
  hasStep(template, 'keys') && (batch.payBeforeKeys ? '领钥匙前请交清首期费用。' : '首期费用的交纳不影响领钥匙。'), hasStep(template, 'archive') && '办完后，您家的入伙档案会自动生成，可随时查看和下载。',
);
const services = ({ fees, hotline }: Told): string => lines('首期费用按公示目录收取，目录以外不收费：', numbered(fees.map(feeWords)), '您家每一项的金额和算法请看小程序里的费用清单，可在线支付。', `客服电话：${hotline}`);
const faq = ({ hotline }: Told, { changeLimit }: Batch): string => lines(
  '问：想去的时段约满了怎么办？', '答：系统会给出时间最近的空余时段，有人改约时余位随时更新。',
  '问：本人来不了怎么办？', '答：可请人代办，请带委托书、双方证件；也可改约到方便的时间。',
  '问：约好了临时有事怎么办？', changeLimit > 0 ? '答：在小程序里改约即可，改约后原来的时段才会放出。' : `答：请致电 ${hotline}，我们帮您调整。`,
  '问：验房发现问题怎么办？', '答：当场登记编号，修复和复验的进度在小程序里都能看到，由您确认后才算办结。',
);

/** 首次入户通知 filled from batch and community (NT-1, S3-63): complete as it stands, every block can be rewritten. */
export function firstEntryDraft(batch: Batch, community: Told): NoticeDraft {
  const blocks: Record<NoticeBlock, string> = {
    time: time(batch), place: lines(batch.place.name, batch.place.address, '小程序里可以打开地图导航。'),
    papers: papers(batch), procedure: procedure(batch), services: services(community), faq: faq(community, batch),
  };
  return { title: `${community.name}${batch.name}入户通知`.slice(0, 60), blocks };
}
