import type { InspectionItem, InspectionRoom } from './form';

const item = (code: string, name: string, standard: string, method: string, tools = '', more: Pick<InspectionItem, 'trialDays' | 'since'> = {}): InspectionItem => ({ code, name, standard, method, tools, ...more });
const added = { since: 2 } as const, tried = { since: 2, trialDays: 7 } as const;

const door = item('door', '门与门锁', '开关顺畅，锁舌到位，无变形', '每扇门开合三次，反锁一次');
const wall = item('wall', '墙面平整', '2 米内高低差不超过 4 毫米，无裂缝、无渗水印', '靠尺贴墙，侧光看', '2 米靠尺、手电');
const floor = item('floor', '地面平整', '2 米内高低差不超过 4 毫米，不空鼓', '靠尺贴地，四角与中间各量一次；小锤轻敲，听有没有空声', '2 米靠尺、水平仪、空鼓锤');
const ceiling = item('ceiling', '顶面与灯位', '无裂缝、无水渍，灯位通电', '开灯看，手电斜照', '手电');
const window = item('window', '窗扇开关与密封', '推拉平顺，锁扣到位，关紧不透风', '开关三次，手背试风');
const power = item('power', '插座与开关', '通电，相位正确，漏保动作', '验电插头逐个插，按试验键', '电笔、验电插头');
const weak = item('weak-current', '弱电面板', '网线、电视、对讲接口齐全，有信号', '逐口看，对讲呼叫一次');
const skirting = item('skirting', '踢脚线', '贴合牢固，接缝平直', '手按、目视');
const water = item('water', '给水与水压', '各出水口出水正常，接头不漏', '全部打开两分钟，纸巾擦接头', '纸巾');
const drain = item('drain', '排水与地漏', '排水通畅，地漏坡度正确，不返味', '放一桶水，两分钟内排完；水平仪看坡向', '水桶、水平仪');
const proof = item('waterproof', '防水', '闭水记录齐全，墙根无渗痕', '查闭水记录，看墙根与楼下顶面');
const tap = item('tap', '水龙头', '开关灵活，关紧不滴', '开关三次，冷热都试；试用七天再问', '', tried);
const toilet = item('toilet', '马桶与洁具', '冲水有力，补水停得住，安装不晃、无裂', '冲三次，手扶轻摇；试用七天再问', '', tried);

const bedroom = (code: string, name: string, since?: number): InspectionRoom => ({ code, name, items: [wall, window, power, skirting, floor, ceiling], ...(since ? { since } : {}) });
const bathroom = (code: string, name: string, since?: number): InspectionRoom => ({ code, name, items: [door, water, drain, proof, power, ceiling, tap, toilet], ...(since ? { since } : {}) });

const entrance: InspectionRoom = { code: 'entrance', name: '入户', items: [
  item('keys', '钥匙是否齐全', '按清单逐把核对，数量相符，把把能开', '对照钥匙清单点数，逐把试开', '', added),
  item('entry-door', '入户门与门锁', '开关顺畅，锁具齐全，门体无划伤', '钥匙逐把试，反锁一次'), item('meter-box', '电箱与标识', '回路标识齐全，空开动作', '逐路试合'), item('smoke', '烟感与应急灯', '指示灯亮，应急灯断电能亮', '按测试键'),
] };
const kitchen: InspectionRoom = { code: 'kitchen', name: '厨房', items: [wall, water, drain, window, power, item('gas', '燃气与报警器', '阀门关闭到位，报警器自检正常', '肥皂水抹接头，按自检', '肥皂水'), floor, ceiling, tap] };
const living: InspectionRoom = { code: 'living', name: '客厅', items: [
  wall, window, weak, skirting, power, floor, ceiling, item('ac-hole', '空调孔位', '外低内高，套管齐全', '目视'),
  item('leaks', '外墙与顶面渗漏', '无渗水印、无霉斑，淋水记录齐全', '手电侧照外墙内侧与顶角，查淋水记录', '手电', added), item('lamps', '灯具', '每盏都亮，不闪，无异响', '逐盏开关三次；试用七天再问', '', tried),
] };
const balcony: InspectionRoom = { code: 'balcony', name: '阳台', items: [item('rail', '栏杆', '牢固，高度不低于 1.1 米', '手推，卷尺量', '卷尺'), drain, window, floor] };

const BEDROOMS = [bedroom('master', '主卧'), bedroom('second', '次卧'), bedroom('third', '三卧', 2), bedroom('fourth', '四卧', 2), bedroom('fifth', '五卧', 2)];
const BATHROOMS = [bathroom('bath', '卫生间'), bathroom('bath-two', '次卫', 2), bathroom('bath-three', '三卫', 2)];
/** Every room a form can have, for items of one's own. */
export const ROOM_CODES = ['entrance', 'kitchen', 'living', 'master', 'second', 'third', 'fourth', 'fifth', 'bath', 'bath-two', 'bath-three', 'balcony'] as const;
export const ROOM_NAMES: Readonly<Record<string, string>> = Object.fromEntries([entrance, kitchen, living, ...BEDROOMS, ...BATHROOMS, balcony].map(({ code, name }) => [code, name]));
const DIGITS = '零一二三四五';
const countIn = (houseType: string, of: string, usual: number, most: number): number => {
  const [, found] = new RegExp(`([${DIGITS}两\\d])${of}`).exec(houseType) ?? [];
  const n = found === undefined ? usual : found === '两' ? 2 : DIGITS.includes(found) ? DIGITS.indexOf(found) : Number(found);
  return Math.min(Math.max(n, 1), most);
};
/** Three rooms had two bedrooms in the first edition, and two rooms one. */
const bedroomsOf = (houseType: string, edition: number): number => { const n = countIn(houseType, '室', 3, BEDROOMS.length); return edition === 1 ? (n < 3 ? 1 : 2) : n; };

/** The rooms of a house type with their items, as the edition has them. */
export function roomsFor(houseType: string, edition: number): readonly InspectionRoom[] {
  const isIn = ({ since = 1 }: { readonly since?: number }): boolean => since <= edition;
  const rooms = [entrance, kitchen, living, ...BEDROOMS.slice(0, bedroomsOf(houseType, edition)), ...BATHROOMS.slice(0, countIn(houseType, '卫', 1, BATHROOMS.length)), balcony];
  return rooms.filter(isIn).map((room) => ({ ...room, items: room.items.filter(isIn) }));
}
