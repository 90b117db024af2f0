import { ELSEWHERE } from '../inspection/form';

/** Who mends such a thing: the trades a firm is called for (IN-4). */
export const TRADES = [
  { code: 'openings', name: '门窗栏杆', nameEn: 'Doors, windows, rails' }, { code: 'surfaces', name: '墙地面', nameEn: 'Walls and floors' }, { code: 'waterproof', name: '防水', nameEn: 'Waterproofing' },
  { code: 'plumbing', name: '给排水', nameEn: 'Plumbing' }, { code: 'power', name: '电气', nameEn: 'Electrical' }, { code: 'signal', name: '弱电消防', nameEn: 'Signal and fire' }, { code: 'gas', name: '燃气', nameEn: 'Gas' },
  { code: 'appliances', name: '家电', nameEn: 'Appliances' }, { code: 'common', name: '公共部位', nameEn: 'Common parts' }, { code: 'other', name: '其他', nameEn: 'Other' },
] as const;
export type Trade = (typeof TRADES)[number]['code'];
export const TRADE_CODES = TRADES.map(({ code }) => code);
export const tradeName = (trade: Trade): string => TRADES.find(({ code }) => code === trade)?.name ?? trade;

const BY_ITEM: readonly (readonly [RegExp, Trade])[] = [
  [/^(entry-door|door|window|rail)$/, 'openings'], [/^(wall|floor|ceiling|skirting|ac-hole)$/, 'surfaces'], [/^(waterproof|leaks)$/, 'waterproof'], [/^(water|drain|tap|toilet)$/, 'plumbing'], [/^(power|meter-box|lamps)$/, 'power'],
  [/^(weak-current|smoke)$/, 'signal'], [/^gas$/, 'gas'], [/洗碗机|洗衣机|冰箱|油烟机|灶|热水器|空调|烤箱|家电/, 'appliances'], [/燃气|煤气/, 'gas'], [/门禁|对讲|监控|网线|宽带|烟感|报警/, 'signal'],
  [/龙头|马桶|洁具|花洒|水管|下水|地漏|水压/, 'plumbing'], [/防水|渗|霉/, 'waterproof'], [/灯|插座|开关|电箱|跳闸/, 'power'], [/[门窗]|栏杆/, 'openings'], [/墙|地[面砖板]|顶面|瓷砖/, 'surfaces'],
];
/** The trade of a place: from the form's item, or from the words people use for what it does not hold. */
export const tradeOf = ({ room, item }: { readonly room: string; readonly item: string }): Trade =>
  (room === ELSEWHERE || /电梯|大堂|楼道|车库/.test(room) ? 'common' : BY_ITEM.find(([pattern]) => pattern.test(item))?.[1] ?? 'other');
