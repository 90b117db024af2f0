import type { TrailEntry } from '../audit/trail';
import type { CrewMember } from '../community/community';
import { findDocument } from '../documents/library';
import { maskName } from '../kernel/mask';
import { peopleOf } from '../people/people';
import { ROUND_NAMES, type WalkRound } from '../inspection/round-forms';
import type { MoveInCase } from './case';

const named = (of: string): string => of.split(',').map((code) => `《${findDocument(code)?.name ?? code}》`).join('');
/** `lot_yunxi_b1|A-017` */
const spaceIn = (of: string): string => of.split('|')[1] ?? '';
/** What was done, in words for the household. */
const WORDS: Readonly<Record<string, (of: string) => string>> = {
  'notice-read': () => '看入户通知', 'registration-submitted': () => '提交登记资料', 'materials-attached': () => '上传材料', 'review-accepted': () => '资料审核通过', 'review-returned': () => '资料退回补充',
  'review-approved': () => '资料审批一级通过', 'review-hurried': () => '资料审核加急', 'registration-taken-down': () => '电话代填登记', 'registration-amended': () => '修改登记资料', 'amendment-taken': () => '资料变更审核通过', 'amendment-left': () => '资料变更未采纳', 'changes-seen': () => '查看资料变更',
  'roster-changed': () => '业主名册更新', 'number-seen': () => '查看完整号码', 'phones-seen': () => '查看联系电话', 'household-exported': () => '导出个人信息', 'private-papers-seen': () => '查看证件照片', 'lease-seen': () => '查看租赁合同照片', 'form-printed': () => '打印登记表格', 'prints-deleted': () => '打印文件到期删除', 'consent-given': () => '同意处理个人信息', 'consent-withdrawn': () => '撤回同意', 'deletion-asked': () => '申请删除个人信息', 'deletion-dropped': () => '取消删除申请', deleted: () => '按期删除资料', identified: () => '核对身份', 'identity-seconded': () => '复核身份', 'inspection-finished': () => '验房结束',
  'defect-reported': () => '登记问题', 'defect-fixed': (of) => `问题 ${of} 报修好`, 'defect-confirmed': (of) => `问题 ${of} 复验合格`, 'defect-reopened': (of) => `问题 ${of} 仍未修好，继续修复`, 'defect-rechecked': (of) => `问题 ${of} 复验（× 为仍未修好）`,
  'defect-accepted': (of) => `问题 ${of} 受理`, 'defect-disputed': (of) => `问题 ${of} 责任有异议`, 'defect-settled': (of) => `问题 ${of} 责任认定`, 'defect-assigned': (of) => `问题 ${of} 派修`, 'defect-hold-asked': (of) => `问题 ${of} 申请暂缓`, 'defect-held': (of) => `问题 ${of} 暂缓`, 'defect-went-on': (of) => `问题 ${of} 恢复处理`, 'defect-closed': (of) => `问题 ${of} 由物业关闭`, 'defect-lapsed': (of) => `问题 ${of} 逾期未回复，按已修好办结`,
  'paper-signed': (of) => `签署${named(of)}`, 'paper-declined': (of) => `表示不签${named(of)}`, 'paper-taken-up': (of) => `重新送签${named(of)}`, 'signature-withdrawn': (of) => `撤回${named(of)}的签名`, 'signature-lapsed': (of) => `${named(of)}逾期未签全，签名失效`, 'signing-reminded': (of) => `提醒签署${named(of)}`, 'paper-filed': (of) => `生成${named(of)}的文件`, 'keys-taken-out': () => '钥匙出柜', 'keys-counted': () => '清点钥匙', 'keys-accepted': () => '点清并签收钥匙',
  'papers-read': () => '阅读文书', 'papers-given': (of) => `发放资料${of ? named(of) : '（收回）'}`, 'clauses-explained': (of) => `讲解${named(of.split('#')[0] ?? '')}第 ${(of.split('#')[1] ?? '').split('+').join('、')} 条`, 'explanation-heard': (of) => `听明白${named(of)}的讲解`,
  'registration-saved': () => '保存登记草稿', 'packed': () => '准备资料袋', 'news-read': () => '查看消息', 'order-made': () => '发起支付', 'order-closed': () => '支付订单关闭', 'payment-credited': () => '费用入账', 'inspection-noted': () => '记录验房项目', 'inspection-round': (of) => ROUND_NAMES[of as WalkRound] ?? '查验', 'inspection-sheet': (of) => (of === 'paper' ? '补录纸质验房表' : '登记随房物品'), 'inspection-tried': () => '反馈试用情况', 'trials-asked': () => '回访试用项目', 'payment-held': () => '收到金额不符的付款，暂收', 'held-credited': (of) => `暂收款 ${of} 记入费用`, 'held-refund-asked': (of) => `暂收款 ${of} 申请退回`, 'money-taken': (of) => `窗口收款 ${of}`, 'payment-reversed': (of) => `冲销 ${of}`, 'payments-confirmed': () => '财务确认收款', 'refund-asked': () => '申请退款', 'refund-agreed': () => '核准退款', 'refund-declined': () => '退款未核准', 'refund-done': () => '退款完成', 'refund-failed': () => '退款未成功', 'refund-waits': () => '查询退款', 'bill-redrawn': () => '重新出账单', 'offers-chosen': () => '选用可选收费', 'archive-made': () => '生成入伙档案',
  'space-assigned': (of) => `分配车位 ${spaceIn(of)}`, 'space-released': (of) => `收回车位 ${spaceIn(of)}`, 'space-moved': (of) => `调换车位 ${spaceIn(of)}`, 'parking-asked': () => '申请停车事项', 'parking-withdrawn': () => '撤回停车申请', 'parking-agreed': () => '停车申请获准', 'parking-declined': () => '停车申请未准', 'vehicles-changed': () => '修改车辆登记',
  'keys-lent': () => '借出钥匙', 'keys-recounted': () => '重新清点钥匙', 'keys-back': () => '归还钥匙', 'keys-put-back': () => '钥匙没有交成，放回柜里', 'keys-lost': () => '钥匙遗失登记', 'keys-found': () => '遗失的钥匙找回', 'keys-returned': () => '业主退回钥匙', 'keys-reissued': () => '补发钥匙', 'keys-cancelled': () => '遗失的门卡注销', 'entry-told': () => '首次入户指引讲解', 'entry-gift': () => '领取入住礼品', 'entry-signed': () => '签收首次入户指引',
  'proxy-granted': () => '签署委托书，委托代办', 'part-taken-on': (of) => (of.includes('proxy') ? '代办人确认手机' : '租户确认手机'), 'proxy-ended': () => '撤回委托', 'tenant-registered': () => '登记租户', 'tenant-ended': () => '结束租住登记', 'guest-reported': () => '报备客人', 'guest-ended': () => '结束客人报备', 'bound-by-hand': () => '人工核实后绑定产权人', 'home-passed-on': () => '房屋转让，新业主开始办理',
};
/** Too small for a timeline, or told there by what it led to; still in the record. */
const SMALL: ReadonlySet<string> = new Set(['papers-read', 'signing-reminded', 'paper-filed', 'number-seen', 'phones-seen', 'household-exported', 'private-papers-seen', 'lease-seen', 'form-printed', 'prints-deleted', 'consent-given', 'consent-withdrawn', 'deletion-asked', 'deletion-dropped', 'deleted', 'changes-seen', 'registration-saved', 'news-read', 'order-made', 'order-closed', 'payment-credited', 'payment-held', 'held-refund-asked', 'money-taken', 'payments-confirmed', 'refund-asked', 'refund-declined', 'refund-failed', 'refund-waits', 'offers-chosen', 'inspection-noted', 'trials-asked', 'parking-asked', 'parking-withdrawn', 'parking-agreed', 'parking-declined', 'vehicles-changed']);
/** A step this release has no words for keeps its code: nothing of the record is left out. */
export const wordsOfEntry = ({ what, of }: Pick<TrailEntry, 'what' | 'of'>): string => (Object.hasOwn(WORDS, what) ? WORDS[what]?.(of) : undefined) ?? what;
export const isInTimeline = ({ what }: Pick<TrailEntry, 'what'>): boolean => Object.hasOwn(WORDS, what) && !SMALL.has(what);

/** Who it was, as an archive may say it: owners, proxies and tenants masked, staff by name. */
export function personOfEntry(by: string, owners: MoveInCase['owners'], crew: readonly Pick<CrewMember, 'openid' | 'name'>[], moveIn: Pick<MoveInCase, 'people'> = {}): string {
  if (by === 'system') return '系统';
  const owner = owners.find(({ openid }) => openid === by);
  if (owner) return `业主 ${maskName(owner.name)}`;
  const { proxies, tenants } = peopleOf(moveIn), proxy = proxies.find(({ openid }) => openid === by), tenant = tenants.find(({ openid }) => openid === by);
  if (proxy) return `代办人 ${maskName(proxy.name)}`;
  if (tenant) return `租户 ${maskName(tenant.name)}`;
  return crew.find(({ openid }) => openid === by)?.name ?? '工作人员';
}
