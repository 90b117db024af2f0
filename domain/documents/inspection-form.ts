import type { Defect } from '../defects/defect';
import { METERS, placeOfItem, type InspectionRoom } from '../inspection/form';
import { markKey, type Inspection } from '../inspection/inspection';
import { ROUND_NAMES, formOfRound } from '../inspection/round-forms';
import type { RoundDone } from '../inspection/rounds';
import { trialsOf } from '../inspection/trials';
import { dayOf } from '../kernel/calendar';
import { dayWords, momentWords } from './china-words';
import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Block, Column, Paper, PaperImage } from './paper';
import { signaturePlaces } from './with-signatures';

const MARKS = { ok: '正常', bad: '有问题' } as const;
const STATES: Readonly<Record<Defect['state'], string>> = { reported: '待修', accepted: '已受理', disputed: '待认定', assigned: '已派修', fixed: '已修，待复验', passed: '复验合格', confirmed: '业主已确认', closed: '已关闭' };
const left = (title: string, width: number): Column => ({ title, width, align: 'left' });
const middle = (title: string, width: number): Column => ({ title, width, align: 'center' });
/** A reading as the dial shows it: hundredths → two decimals. */
const readingText = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** Meter readings as a table; a meter without a reading says so. */
export const meterTable = (meters: Inspection['meters']): Block => ({
  kind: 'table', columns: [middle('表', 25), middle('读数', 45), middle('单位', 30)], total: null,
  rows: METERS.filter(({ code }) => code !== 'heat' || meters.heat).map(({ code, name, unit }) => { const reading = meters[code]; return [name, reading ? readingText(reading.reading) : '未抄', unit]; })
});

/** Defects as a table: number, place, what, due, state. */
export const defectTable = (defects: readonly Defect[], roomName: (code: string) => string, itemName: (room: string, item: string) => string): Block => ({
  kind: 'table', columns: [middle('编号', 8), left('位置', 12), left('项目', 18), left('现象', 30), middle('修好期限', 18), middle('状态', 14)], total: null,
  rows: defects.map((defect) => [String(defect.no), roomName(defect.room), itemName(defect.room, defect.item), defect.words, dayWords(dayOf(defect.deadline)), STATES[defect.state]])
});

/** Readings that were asked about, with what was said. */
const doubted = (meters: Inspection['meters']): readonly Block[] => METERS.flatMap(({ code, name }): readonly Block[] => { const why = meters[code]?.why; return why ? [{ kind: 'note', text: `${name}读数经复看属实：${why}` }] : []; });
export const CONDITIONS = { fine: '完好', worn: '有使用痕迹', broken: '有缺损' } as const;
const goodsBlocks = (goods: Inspection['goods'] = []): readonly Block[] => (goods.length ? [{ kind: 'heading', text: '随房物品' }, { kind: 'table', columns: [left('名称', 34), middle('数量', 14), middle('状况', 22), left('说明', 30)], total: null, rows: goods.map(({ name, count, condition, note }) => [name, String(count), CONDITIONS[condition], note]) }] : []);
const trialBlocks = (inspection: Inspection, form: readonly InspectionRoom[]): readonly Block[] => {
  const trials = trialsOf(inspection, form);
  return trials.length ? [{ kind: 'heading', text: '试用项目' }, { kind: 'table', columns: [left('项目', 70), middle('回访日', 30)], total: null, rows: trials.map(({ name, due }) => [name, dayWords(due)]) }] : [];
};
const metersLine = (meters: Inspection['meters']): string => METERS.flatMap(({ code, name }) => { const read = meters[code]; return read ? [`${name} ${readingText(read.reading)}`] : []; }).join('，');

/** 各轮查验记录 (IN-1): the rounds beside the joint inspection, each with what was not normal. */
export function roundRecord(home: PaperHome, form: readonly InspectionRoom[], rounds: readonly RoundDone[]): Paper {
  const problems = ({ kind, bad, notes = {}, looked }: RoundDone): string => {
    const places = formOfRound(kind === 're-inspection' ? 'pre-check' : kind, form, new Set());
    const said = bad.map((key) => { const [code = '', of = ''] = key.split(':'), place = placeOfItem(places, code, of); return `${place.room}·${place.item}${notes[key] ? `（${notes[key]}）` : ''}`; });
    return said.length ? `${said.join('；')}。其余 ${looked - bad.length} 项正常` : `${looked} 项都正常`;
  };
  return formPaper('inspection-rounds', '各轮查验记录', home, '', [homePairs(home), {
    kind: 'table', columns: [left('查验', 18), middle('时间', 20), middle('查验人', 14), left('结果', 34), left('备注', 14)], total: null,
    rows: rounds.map((round) => [ROUND_NAMES[round.kind], momentWords(round.at), round.by, problems(round), [...(round.paperBy ? [`${round.paperBy} 纸质记录补录`] : []), ...(round.photos?.length ? [`照片 ${round.photos.length} 张`] : []), ...(round.meters ? [metersLine(round.meters)] : [])].join('；')])
  }]);
}

/** Names of rooms and items by their codes; what the form does not know is shown as it is. */
export function namesOf(form: readonly InspectionRoom[]): { room: (code: string) => string; item: (room: string, item: string) => string } {
  const rooms = new Map(form.map((room) => [room.code, room]));
  return { room: (code) => rooms.get(code)?.name ?? code, item: (room, item) => rooms.get(room)?.items.find((one) => one.code === item)?.name ?? item };
}

export type InspectionFacts = {
  readonly home: PaperHome; readonly number: string; readonly form: readonly InspectionRoom[]; readonly inspection: Inspection; readonly defects: readonly Defect[]
  /** The picture behind a stored file; null where it is not to be shown. */
  readonly imageOf: (fileId: string) => PaperImage | null
  /** As it is signed: a line a room with what was not normal; every item stands in the record beside it. */
  readonly isShort?: boolean
};

const notesOn = (defects: readonly Defect[]) => (room: string, item: string): string => defects.filter((defect) => defect.room === room && defect.item === item).map(({ no }) => `见问题 ${no}`).join('、');
/** Every item with its standard and what was found. */
const itemTables = (form: readonly InspectionRoom[], { marks }: Inspection, defects: readonly Defect[]): readonly Block[] => form.flatMap(({ code, name, items }): readonly Block[] => [{ kind: 'heading', text: name }, {
  kind: 'table', columns: [middle('序号', 8), left('检查项目', 20), left('合格标准', 42), middle('结果', 12), left('备注', 18)], total: null,
  rows: items.map((one, at) => { const mark = marks[markKey(code, one.code)]; return [String(at + 1), one.name, one.standard, mark ? MARKS[mark] : '未看', notesOn(defects)(code, one.code)]; })
}]);
/** A line a room. */
function roomTable(form: readonly InspectionRoom[], { marks }: Inspection, defects: readonly Defect[]): Block {
  const said = ({ code, items }: InspectionRoom): string => {
    const bad = items.filter((one) => marks[markKey(code, one.code)] === 'bad').map((one) => { const note = notesOn(defects)(code, one.code); return note ? `${one.name}（${note}）` : one.name; });
    return bad.length ? `有问题：${bad.join('、')}。其余 ${items.length - bad.length} 项正常` : `${items.length} 项都正常`;
  };
  return { kind: 'table', columns: [left('位置', 20), left('结果', 80)], total: null, rows: form.map((room) => [room.name, said(room)]) };
}
/** 验房逐项记录: what the signed form's lines are made of. */
export const inspectionItems = (home: PaperHome, form: readonly InspectionRoom[], inspection: Inspection, defects: readonly Defect[]): Paper => formPaper('inspection-items', '验房逐项记录', home, '', itemTables(form, inspection, defects));

/** 验房登记表 (S3-228, IN-1): every room and item with its standard and mark, meters, defects with their photos, signed by owner and inspector. */
export function inspectionForm({ home, number, form, inspection, defects, imageOf, isShort }: InspectionFacts): Paper {
  const { room, item } = namesOf(form);
  const photos = defects.flatMap((defect) => defect.photos.flatMap(({ fileId }) => {
    const image = imageOf(fileId);
    return image ? [{ image, caption: `问题 ${defect.no}　${room(defect.room)} ${item(defect.room, defect.item)}` }] : [];
  }));
  const round: readonly (readonly [string, string])[] = [['验房人', inspection.by], ['第几次', `第 ${inspection.round} 次`], ['开始', momentWords(inspection.startedAt)], ['结束', inspection.finishedAt === null ? '未结束' : momentWords(inspection.finishedAt)], ...(inspection.paper ? [['来源', `${inspection.paper.by} 纸质验房表补录，附照片 ${inspection.paper.photos.length} 张`] as const] : [])];
  return formPaper('inspection-form', '验房登记表', home, number, [
    homePairs(home), { kind: 'pairs', columns: 2, pairs: round },
    ...(isShort ? [roomTable(form, inspection, defects)] : itemTables(form, inspection, defects)),
    { kind: 'heading', text: '水电气表' }, meterTable(inspection.meters), ...doubted(inspection.meters),
    ...goodsBlocks(inspection.goods), ...trialBlocks(inspection, form),
    { kind: 'heading', text: `发现的问题　${defects.length} 处` },
    ...(defects.length > 0 ? [defectTable(defects, room, item)] : [{ kind: 'text', text: '未发现问题。', align: 'left', isIndented: false } as const]),
    ...(photos.length > 0 ? [{ kind: 'heading', text: '问题照片' } as const, { kind: 'photos', photos } as const] : []),
    signaturePlaces(home.owners, inspection.by, '业主', '验房人')
  ]);
}
