import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met where a household looks after its people and its data. */
export const household: RefusalWords<CodeOf<'household'>> = {
  DRAW_NOT_OPEN: ({ opensAt }) => `${at(opensAt)} 开始报名。`,
  PLATE_TWICE: ({ plate }) => `车牌 ${plate} 写了两次。`,
  VEHICLES_TOO_MANY: ({ limit }) => `一户最多登记 ${limit} 辆车。`,
  APPLICATIONS_TOO_MANY: ({ limit }) => `最多同时有 ${limit} 件申请等答复，请等结果或先撤回一件。`,
  VISITS_CLOSED: () => '这个停车场现在不能预约。',
  VISIT_HELD: ({ from, to }) => `您家已约了 ${at(from)} 到 ${at(to)}，用完或取消后再约。`,
  VISIT_TIMES: ({ hours, days }) => `请选整点，最早从现在这一小时开始，最远 ${days} 天内，一次最多 ${hours} 小时。`,
  LOT_FULL: () => '这段时间没有空位了，请换个时间。',
  DRAW_CLOSED: ({ closesAt }) => `报名已于 ${at(closesAt)} 截止。`,
  PROXY_SCOPES: () => '请至少选一件委托的事；选了代签，请选出哪几份文件。',
  PROXY_DATES: ({ days }) => `委托期限要从今天或以后开始，最长 ${days} 天。`,
  PROXY_TWICE: () => '这个手机号已经有一份有效的委托。要改，请先撤回原来的。',
  PROXY_LIMIT: ({ most }) => `同时最多委托 ${most} 位，请先撤回一位。`,
  LEASE_LACKS: ({ lacks }) => `还差：${lacks.map((one) => ({ lease: '租赁合同照片', 'move-in': '确认入住时间', rent: '确认租金支付方式', breach: '确认违约责任' } as Readonly<Record<string, string>>)[one] ?? one).join('、')}。`,
  LEASE_DATES: () => '租期的起止日期不对，请检查。',
  TENANT_TWICE: () => '这个手机号已登记为租户。',
  TENANT_LIMIT: ({ most }) => `最多登记 ${most} 位租户，请先结束一位。`,
  STAY_DATES: ({ most }) => `居住期限不对：离开要晚于入住，最长 ${most} 天。更久请登记为租户或家人。`,
  STAY_SHORT: ({ days, free }) => `住 ${days} 天不用报备，超过 ${free} 天才需要。`,
  STAY_LATE: () => '请在客人入住前报备，入住日不能早于今天。',
  GUEST_LIMIT: ({ most }) => `同时最多报备 ${most} 位客人。`,
  NOT_EXPLAINED: () => '还没有给您讲解的记录。',
  PERSON_UNKNOWN: () => '没有这个人的登记，请刷新。',
  CONSENT_FIXED: () => '这一项是办理入伙必需的，不能单独撤回。',
  CONSENT_NOT_GIVEN: () => '您没有同意过这一项，不用撤回。',
  CHECKS_SPENT: ({ until }) => `这一小时查得太多了，${at(until)} 以后再查。`,
  ALREADY_ASKED: () => '这套房的申请已经交过，正在核实。',
  ASKS_OPEN: ({ most }) => `最多同时申请 ${most} 套房，请等其中一套有结果。`,
  ASKS_TODAY: ({ most }) => `一天最多申请 ${most} 次，请明天再来。`,
  NOTHING_NEW: () => '归档以后没有新的事项，不用补做。'
}
