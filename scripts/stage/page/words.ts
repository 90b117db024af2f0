import type { MoveId } from '../moves';

export type Words = {
  readonly place: string; readonly title: readonly [string, string]; readonly walk: string; readonly walking: string; readonly again: string; readonly sure: string; readonly count: (at: number, of: number) => string; readonly over: string; readonly failed: string;
  readonly phones: Readonly<Record<'owner' | 'staff' | 'second' | 'manager', string>>; readonly at: Readonly<Record<'away' | 'home' | 'site' | 'keys' | 'desk' | 'office', string>>;
  readonly flight: string; readonly noSignal: string; readonly switchTo: string; readonly card: (from: string) => string; readonly open: string; readonly close: string;
  readonly tomorrow: string; readonly toVisit: string; readonly opens: string; readonly closes: string; readonly visit: string; readonly clock: string; readonly other: string;
  readonly segments: Readonly<Record<SegmentId, { readonly title: string; readonly done: string }>>; readonly hints: Readonly<Record<MoveId, string>>;
};
export type SegmentId = 'open' | 'register' | 'review' | 'ready' | 'lobby' | 'inspect' | 'keys' | 'archive';

const zh: Words = {
  place: '云溪里 一期A', title: ['王家收房的', '一个上午'], walk: '替我走一步', walking: '正在走…', again: '从头开始', sure: '再点一次，从头开始', count: (at, of) => `第 ${at} / ${of} 段`, over: '故事讲完了。可以随意试，或者从头开始。', failed: '这一步没有走成。稍等再试；还不行，就从头开始。',
  phones: { owner: '业主 王**', staff: '李管家', second: '周工', manager: '项目经理' },
  at: { away: '还没认房', home: '在家', site: '在大堂', keys: '钥匙到手', desk: '大堂 1 号台', office: '在办公室' },
  flight: '飞行模式', noSignal: '无服务', switchTo: '换人', card: (from) => `${from}转来一张卡片`, open: '打开', close: '收起',
  tomorrow: '拨到明天', toVisit: '拨到约好的时间', opens: '08:00 开门', closes: '18:00 关门', visit: '预约', clock: '云上的时间', other: 'English',
  segments: {
    open: { title: '经理开放预约，发出通知', done: '每户一次都通知到' },
    register: { title: '王家认房，登记，交资料', done: '登记和资料都在手机上交了' },
    review: { title: '管家看资料', done: '资料齐了' },
    ready: { title: '在家约时间、签协议、缴费', done: '没有跑一趟' },
    lobby: { title: '到大堂，出示入伙码', done: '扫码登记，证件核过' },
    inspect: { title: '一起验房，记一处问题', done: '验完了，挡路的问题都修好' },
    keys: { title: '签交接单，点钥匙，签收', done: '钥匙交到王家手上' },
    archive: { title: '存好档案，经理看见「钥」', done: '一户办完，有据可查' },
  },
  hints: {
    open: '右边手机：新建批次，看一遍默认的安排，开放预约。',
    notice: '右边手机：看一遍写好的通知，发出；再「转发」给左边手机。',
    bind: '左边手机：打开卡片，填证件后四位 1218，允许获取手机号。',
    read: '左边手机：读一遍通知，知道要带什么。',
    submit: '左边手机：登记已经预填，补上紧急联系人，拍资料，提交。',
    accept: '中间手机：「资料审核」里退一次或者直接通过。退了的，左边补上再交。',
    book: '左边手机：挑一天一个时段，确认。',
    sign: '左边手机：读协议的五条要点，同意，手写签名。',
    pay: '左边手机：看一眼费用怎么算的，支付（演示台的支付单，不花钱）。',
    come: '下边的时钟：拨到约好的时间。',
    checkin: '左边手机「出示入伙码」，再点中间手机「扫入伙码」。它真的在读左边屏幕上的码。',
    identify: '中间手机：对证件原件，填后四位 1218。',
    inspect: '中间手机：逐间验，其余一键「都正常」；记一处渗水，拍照圈出；抄水电气表。',
    mend: '中间手机：维修拍下修好的样子，复验，确认。',
    handover: '左边手机签交接单，中间手机也签。',
    count: '中间手机取钥匙、点一遍；「换人」成周工，再点一遍。同一人点两遍是不行的。',
    receive: '左边手机：王家自己点一遍，手写签收。',
    archive: '左边手机：保存入伙档案（真的 PDF）。右边手机：这一户变成「钥」。',
  },
};

const en: Words = {
  place: 'Yunxili, Phase 1A', title: ['The Wangs', 'get their keys'], walk: 'Do one step for me', walking: 'Doing it…', again: 'Start over', sure: 'Tap again to start over', count: (at, of) => `Part ${at} of ${of}`, over: 'The story is told. Try anything you like, or start over.', failed: 'This step did not work. Wait a little and try again, or start over.',
  phones: { owner: 'Owner Wang', staff: 'Butler Li', second: 'Engineer Zhou', manager: 'Site manager' },
  at: { away: 'not yet known', home: 'at home', site: 'in the lobby', keys: 'has the keys', desk: 'desk 1', office: 'in the office' },
  flight: 'Flight mode', noSignal: 'No service', switchTo: 'Switch', card: (from) => `A card from ${from}`, open: 'Open', close: 'Dismiss',
  tomorrow: 'To tomorrow', toVisit: 'To the appointment', opens: '08:00 opens', closes: '18:00 closes', visit: 'visit', clock: 'Time in the cloud', other: '中文',
  segments: {
    open: { title: 'Booking opens, the notice goes out', done: 'Every household told at once' },
    register: { title: 'The Wangs register at home', done: 'Registered and handed in by phone' },
    review: { title: 'The butler reviews the papers', done: 'The papers are complete' },
    ready: { title: 'Book, sign and pay from home', done: 'Without a single trip' },
    lobby: { title: 'To the lobby with the pass', done: 'Checked in, papers seen' },
    inspect: { title: 'Inspect together, note a defect', done: 'Inspected; what stood in the way is mended' },
    keys: { title: 'Sign, count, receive the keys', done: 'The keys are theirs' },
    archive: { title: 'The archive, and the board', done: 'One household done, on record' },
  },
  hints: {
    open: 'Right phone: new batch, look over the usual arrangement, open booking.',
    notice: 'Right phone: read the notice as written, send it; then share it to the left phone.',
    bind: 'Left phone: open the card, type the ID’s last four, 1218, allow the phone number.',
    read: 'Left phone: read the notice, see what to bring.',
    submit: 'Left phone: the form is filled in already; add an emergency contact, photograph the papers, hand in.',
    accept: 'Middle phone: in the reviews, return it once or accept it. What was returned is handed in again on the left.',
    book: 'Left phone: choose a day and a time, confirm.',
    sign: 'Left phone: read the five points, agree, sign by hand.',
    pay: 'Left phone: see how the charges come about, pay (the stage’s own sheet; no money moves).',
    come: 'The clock below: move it to the appointment.',
    checkin: 'Left phone: show the pass; then scan it with the middle phone, which really reads the left screen.',
    identify: 'Middle phone: compare the ID, type its last four, 1218.',
    inspect: 'Middle phone: room by room, the rest fine in one tap; note a leak with a photo and a circle; read the meters.',
    mend: 'Middle phone: photograph the repair, look again, confirm.',
    handover: 'Sign the handover sheet on the left phone, and on the middle one.',
    count: 'Middle phone: take the keys out, count them; switch to Engineer Zhou, count again. One person cannot count twice.',
    receive: 'Left phone: the Wangs count, too, and sign for the keys.',
    archive: 'Left phone: save the archive (a real PDF). Right phone: this home turns to 钥.',
  },
};

export const words = { 'zh-CN': zh, en } as const;
/** What each part of the story is made of. */
export const segments: readonly { readonly id: SegmentId; readonly moves: readonly MoveId[] }[] = [
  { id: 'open', moves: ['open', 'notice'] },
  { id: 'register', moves: ['bind', 'read', 'submit'] },
  { id: 'review', moves: ['accept'] },
  { id: 'ready', moves: ['book', 'sign', 'pay'] },
  { id: 'lobby', moves: ['come', 'checkin', 'identify'] },
  { id: 'inspect', moves: ['inspect', 'mend'] },
  { id: 'keys', moves: ['handover', 'count', 'receive'] },
  { id: 'archive', moves: ['archive'] },
];
