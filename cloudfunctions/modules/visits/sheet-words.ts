import type { BookingKind } from '@domain/booking/kind';
import type { DayState } from '@contract/visits';
import type { Lane } from '@domain/booking/ledger';

const chinese = {
  titles: { visit: '到场日程', inspection: '验房日程', 're-inspection': '复验日程' } as Readonly<Record<BookingKind, string>>, rows: '住户', load: '时段', date: '日期', community: '小区', visits: '到场', expert: '验房师', restArea: '休息区', desk: '前台', open: '待办',
  columns: { time: '时段', room: '房号', name: '业主', tel: '手机尾号', state: '状态', lane: '来路', owed: '缺少', now: '在办', sign: '签到' },
  slots: { capacity: '名额', booked: '已约', arrived: '已到', left: '余', extra: '现场预留', waiting: '候补' },
  states: { asked: '待确认', booked: '待到', late: '迟到', missed: '未到', arrived: '在场', done: '已办完' } as Readonly<Record<DayState, string>>,
  lanes: { phone: '电话', 'walk-in': '现场', urgent: '加急' } as Readonly<Record<Lane, string>>,
  owed: { register: '登记', review: '审核', sign: '签协议', pay: '交费' } as Readonly<Record<string, string>>,
  stages: { identity: '核对身份', receive: '领资料', inspect: '验房', safety: '安全检查', handover: '交接', keys: '领钥匙', tour: '介绍社区', sign: '签协议', pay: '交费' } as Readonly<Record<string, string>>,
  blocked: '问题未修好', comma: '、', weekdays: ['日', '一', '二', '三', '四', '五', '六'].map((day) => `周${day}`), day: (date: string, weekday: string) => `${date} ${weekday}`,
  homes: (all: number, arrived: number) => `${all} 户，已到 ${arrived} 户`, rest: (asked: number, late: number, missed: number) => `待确认 ${asked}，迟到 ${late}，未到 ${missed}`, people: (n: number) => `${n} 人`,
  slotTitle: (time: string, booked: number, capacity: number, expert: string) => `${time}　${booked} / ${capacity} 户${expert ? `　验房师 ${expert}` : ''}`,
  note: (at: string) => `生成于 ${at}。含个人信息，用后请销毁。`, empty: '这一天没有预约。',
};
const english: typeof chinese = {
  titles: { visit: 'Day sheet', inspection: 'Day sheet: inspections', 're-inspection': 'Day sheet: re-inspections' }, rows: 'Households', load: 'Slots', date: 'Day', community: 'Community', visits: 'Visits', expert: 'Expert', restArea: 'Rest area', desk: 'Desk', open: 'Open',
  columns: { time: 'Slot', room: 'Home', name: 'Owner', tel: 'Phone', state: 'State', lane: 'By', owed: 'Lacks', now: 'Now', sign: 'Sign-in' },
  slots: { capacity: 'Places', booked: 'Booked', arrived: 'Here', left: 'Free', extra: 'Kept aside', waiting: 'In line' },
  states: { asked: 'Requested', booked: 'Expected', late: 'Late', missed: 'No-show', arrived: 'Here', done: 'Done' },
  lanes: { phone: 'Phone', 'walk-in': 'Walk-in', urgent: 'Urgent' },
  owed: { register: 'Registration', review: 'Review', sign: 'Agreement', pay: 'Charges' },
  stages: { identity: 'Identity', receive: 'Papers', inspect: 'Inspection', safety: 'Safety', handover: 'Handover', keys: 'Keys', tour: 'Tour', sign: 'Agreement', pay: 'Charges' },
  blocked: 'Defect open', comma: ', ', weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], day: (date, weekday) => `${weekday} ${date}`,
  homes: (all, arrived) => `${all} homes, ${arrived} here`, rest: (asked, late, missed) => `${asked} requested, ${late} late, ${missed} no-show`, people: (n) => String(n),
  slotTitle: (time, booked, capacity, expert) => `${time}　${booked} / ${capacity}${expert ? `　Expert ${expert}` : ''}`,
  note: (at) => `Made ${at}. Holds personal data: destroy after use.`, empty: 'Nothing is booked on this day.',
};
export type SheetWords = typeof chinese;
export const sheetWords = { 'zh-CN': chinese, en: english } as const;
