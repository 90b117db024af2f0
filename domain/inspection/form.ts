/** What is looked at, room by room, with the standard and how it is tested (S3-228, IN-1). */
export type InspectionItem = { readonly code: string; readonly name: string; readonly standard: string; readonly method: string; readonly tools: string };
export type InspectionRoom = { readonly code: string; readonly name: string; readonly items: readonly InspectionItem[] };

const item = (code: string, name: string, standard: string, method: string, tools = ''): InspectionItem => ({ code, name, standard, method, tools });

const door = item('door', '门与门锁', '开关顺畅，锁舌到位，无变形', '每扇门开合三次，反锁一次', '');
const wall = item('wall', '墙面平整', '2 米内高低差不超过 4 毫米，无裂缝、无渗水印', '靠尺贴墙，侧光看', '2 米靠尺、手电');
const floor = item('floor', '地面平整', '2 米内高低差不超过 4 毫米，不空鼓', '靠尺贴地，四角与中间各量一次；小锤轻敲，听有没有空声', '2 米靠尺、空鼓锤');
const ceiling = item('ceiling', '顶面与灯位', '无裂缝、无水渍，灯位通电', '开灯看，手电斜照', '手电');
const window = item('window', '窗扇开关与密封', '推拉平顺，锁扣到位，关紧不透风', '开关三次，手背试风', '');
const power = item('power', '插座与开关', '通电，相位正确，漏保动作', '验电插头逐个插，按试验键', '电笔、验电插头');
const weak = item('weak-current', '弱电面板', '网线、电视、对讲接口齐全，有信号', '逐口看，对讲呼叫一次', '');
const skirting = item('skirting', '踢脚线', '贴合牢固，接缝平直', '手按、目视', '');
const water = item('water', '给水与水压', '各出水口出水正常，接头不漏', '全部打开两分钟，纸巾擦接头', '纸巾');
const drain = item('drain', '排水与地漏', '排水通畅，地漏坡度正确，不返味', '放一桶水，两分钟内排完', '水桶');
const proof = item('waterproof', '防水', '闭水记录齐全，墙根无渗痕', '查闭水记录，看墙根与楼下顶面', '');

const bathroom = (code: string, name: string): InspectionRoom => ({ code, name, items: [door, water, drain, proof, power, ceiling] });
const bedroom = (code: string, name: string): InspectionRoom => ({ code, name, items: [wall, window, power, skirting, floor, ceiling] });

const threeRooms: readonly InspectionRoom[] = [
  { code: 'entrance', name: '入户', items: [item('entry-door', '入户门与门锁', '开关顺畅，锁具齐全，门体无划伤', '钥匙逐把试，反锁一次'), item('meter-box', '电箱与标识', '回路标识齐全，空开动作', '逐路试合'), item('smoke', '烟感与应急灯', '指示灯亮，应急灯断电能亮', '按测试键')] },
  { code: 'kitchen', name: '厨房', items: [wall, water, drain, window, power, item('gas', '燃气与报警器', '阀门关闭到位，报警器自检正常', '肥皂水抹接头，按自检'), floor, ceiling] },
  { code: 'living', name: '客厅', items: [wall, window, weak, skirting, power, floor, ceiling, item('ac-hole', '空调孔位', '外低内高，套管齐全', '目视')] },
  bedroom('master', '主卧'), bedroom('second', '次卧'), bathroom('bath', '卫生间'),
  { code: 'balcony', name: '阳台', items: [item('rail', '栏杆', '牢固，高度不低于 1.1 米', '手推，卷尺量', '卷尺'), drain, window, floor] },
];
const twoRooms = threeRooms.filter(({ code }) => code !== 'second');

/** The form for a house type; unknown types get the largest one. */
export const formFor = (houseType: string): readonly InspectionRoom[] => (/^(一|两|二|1|2)室/.test(houseType) ? twoRooms : threeRooms);
export const itemCount = (rooms: readonly InspectionRoom[]): number => rooms.reduce((sum, { items }) => sum + items.length, 0);

/** Meters read at handover (IN-5). */
export const METERS = [{ code: 'water', name: '水表', unit: '吨', max: 999_999 }, { code: 'power', name: '电表', unit: '度', max: 9_999_999 }, { code: 'gas', name: '燃气表', unit: '立方米', max: 999_999 }] as const;
export type MeterCode = (typeof METERS)[number]['code'];

/** The names of a room and an item; what the form does not know (appliances, common parts) keeps its own word. */
export const placeOfItem = (form: readonly InspectionRoom[], room: string, itemCode: string): { readonly room: string; readonly item: string } => {
  const found = form.find(({ code }) => code === room);
  return { room: found?.name ?? room, item: found?.items.find(({ code }) => code === itemCode)?.name ?? itemCode };
};

/** What a form does not hold: common parts and appliances keep their own word, the same in every language. */
export const ELSEWHERE = '公共部位';
export const OTHER = '其他';
