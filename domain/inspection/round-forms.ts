import type { InspectionItem, InspectionRoom } from './form';

/** Rounds beside the joint inspection, in the order a home meets them (IN-1). */
export const WALK_ROUNDS = ['visit', 'clean', 'pre-check', 'safety', 're-inspection'] as const;
export type WalkRound = (typeof WALK_ROUNDS)[number];
/** As papers and the log name them. */
export const ROUND_NAMES: Readonly<Record<WalkRound, string>> = { visit: '陪同看房', clean: '开荒保洁与备房', 'pre-check': '内部预验', safety: '当日安全检查', 're-inspection': '复验' };
/** Rounds that are nothing without a photo of how it looked. */
export const needsPhoto = (kind: WalkRound): boolean => kind === 'clean';

const item = (code: string, name: string, standard: string, method = '目视', tools = ''): InspectionItem => ({ code, name, standard, method, tools });

/** S3-57: looked at together before the day. */
const visit: readonly InspectionRoom[] = [
  { code: 'visit-home', name: '户内', items: [item('layout', '内部布局', '与户型图、合同约定一致', '对照户型图逐间走'), item('equipment', '设施设备', '随房设备齐全，安装到位')] },
  { code: 'visit-estate', name: '小区', items: [item('greening', '绿化环境', '道路畅通，绿化成形，无施工堆物'), item('common', '大堂与电梯', '干净，照明、电梯、门禁正常', '乘一次电梯，刷一次门禁')] },
];
const added = (code: string, name: string, method?: string): InspectionItem => ({ ...item(code, name, '约定随房的已就位、完好；没有约定的记正常', method), since: 2 });
/** S1-15, S3-93: cleaned and laid out for the family. */
const clean: readonly InspectionRoom[] = [
  { code: 'clean', name: '保洁', items: [item('windows', '窗户', '玻璃、窗框、窗槽无污渍和胶痕', '侧光看'), item('floors', '地面', '无灰尘、无水泥点、无胶痕'), item('walls', '墙面', '无手印、无污渍'), item('wet', '厨卫', '洁具、台面、地漏干净，无异味'), item('rubbish', '垃圾清运', '户内与门前无垃圾和余料')] },
  { code: 'ready', name: '备妥', items: [item('supply', '水电', '已通水通电，阀门、总闸位置清楚', '开一次龙头，合一次总闸'), item('papers', '钥匙与资料', '钥匙袋、资料袋已备，与房号相符'), added('furniture', '家具'), added('appliances', '家电', '逐件通电试一次'), added('decoration', '装饰')] },
];
/** S3-33, S1-18: on the day itself, before the family comes in. */
const safety: readonly InspectionRoom[] = [
  { code: 'safety', name: '安全', items: [
    item('smoke', '烟雾报警器', '指示灯亮，按测试键能响', '按测试键'), item('emergency-light', '应急灯', '断电能亮', '断电或按测试键'), item('gas', '燃气阀与报警器', '阀门关闭，报警器自检正常', '肥皂水抹接头，按自检', '肥皂水'),
    item('breaker', '漏电保护', '按试验键跳闸', '逐路按试验键', '电笔'), item('rails', '栏杆与窗限位', '牢固，高度、限位符合', '手推', '卷尺'), item('leaks', '漏水', '总阀打开五分钟，无滴漏', '看接头与地面'), item('way-out', '疏散通道', '门前、楼梯畅通，防火门能关'),
  ] },
];

/** What a round of this kind looks at. `form`: the home's own; a re-inspection looks only at `open` of it. */
export function formOfRound(kind: WalkRound, form: readonly InspectionRoom[], open: ReadonlySet<string>): readonly InspectionRoom[] {
  switch (kind) {
    case 'visit': return visit;
    case 'clean': return clean;
    case 'safety': return safety;
    case 'pre-check': return form;
    case 're-inspection': return form.map((room) => ({ ...room, items: room.items.filter(({ code }) => open.has(`${room.code}:${code}`)) })).filter(({ items }) => items.length > 0);
  }
}

/** The same without what a later edition added: a phone that has not been updated asks for no more. */
export const firstEdition = (form: readonly InspectionRoom[]): readonly InspectionRoom[] => form.map((room) => ({ ...room, items: room.items.filter(({ since = 1 }) => since === 1) }));
