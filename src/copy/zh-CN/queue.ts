import type { Manner, Service } from '@domain/queue/queue'

/** 排队叫号: staff's page, the owner's place, the board on the wall. */
export const queue = {
  bar: '排队叫号', mineBar: '我的排队', boardBar: '叫号屏',
  services: { desk: '办理', inspect: '验房', keys: '交钥匙' } as Readonly<Record<Service, string>>,
  manners: { booked: '准时', early: '提前', late: '迟到', 'walk-in': '未预约', urgent: '加急' } as Readonly<Record<Manner, string>>,
  note: (waiting: number, served: number) => `在等 ${waiting} 户　已办 ${served} 户`,
  tab: (name: string, waiting: number) => (waiting ? `${name} ${waiting}` : name),
  waited: (minutes: number) => (minutes < 1 ? '刚到' : `等了 ${minutes} 分钟`),
  called: (times: number) => `叫过 ${times} 次`, skipped: '过号', at: (desk: string) => `${desk} 号窗口`,
  usual: (minutes: number) => `一户约 ${minutes} 分钟`,
  empty: '现在没有人在等', emptyNote: '业主签到后，在“扫码结果”页给他取号。',
  mine: '我的窗口', sitTitle: '开一个窗口', sitNote: '窗口号会显示在叫号屏和业主手机上。', desk: '窗口号', deskExample: '1', deskWrong: '用 1 到 6 个数字、字母或汉字。', service: '办什么', sit: '开始叫号', rise: '关闭窗口', others: '其他窗口', freeAsk: (desk: string) => `关闭 ${desk} 号窗口？`, freeNote: '同事已离开、忘了关窗口时用。正在这个窗口的户会按原来的次序重新排队。',
  next: '叫下一位', again: '再叫一次', skip: '过号', begin: '到了，开始办', finish: '办完', onTo: (name: string) => `办完，去${name}`,
  serving: '正在办', calling: '已叫，等他过来', free: '窗口空着',
  back: '重新排队', takeTitle: '取号', takeFor: '排哪一队', urgent: '加急', urgentNote: '加急：老人、孕妇、带婴儿等，次序提前一小时', take: '取号', taken: (no: string) => `已取号 ${no}`, close: '关闭', rule: '先后次序', ruleWords: '已预约的按预约时间；到得早，前面没人就先办；迟到的按到场时间；未预约的排在到场十五分钟后；加急的次序提前一小时。',
  number: '您的号', place: (n: number) => `前面还有 ${n} 户`, isNext: '下一位就是您', minutes: (n: number) => (n ? `约 ${n} 分钟` : '马上'), noDesk: '窗口还没有开，开了会按次序叫号', go: (desk: string) => `请到 ${desk} 号窗口`, goNote: '已经叫到您的号。', being: (desk: string) => `正在 ${desk} 号窗口办理`, over: '过号了', overNote: '请到接待台说一声，排回队里，不用重新取号。',
  noTicket: '您还没有取号', noTicketNote: '到现场签到后，接待台会给您取号，这里显示前面还有几户。', leave: '不排了', leaveSure: '离开队伍？', leaveNote: '再来要重新取号，排到后面。', leaveYes: '离开', leaveNo: '继续等', fresh: '每半分钟自动更新', tell: '叫到时用微信提醒我', tellNote: '每次允许收一条，走开一会儿也不会错过', tellTitle: '叫号提醒',
  boardEmpty: '还没有叫号', boardWaiting: (n: number) => `在等 ${n} 户`, boardNext: (numbers: string) => `接下来 ${numbers}`, voice: '语音叫号', voiceOn: '已开', voiceOff: '未开', say: (no: string, desk: string) => `请 ${no} 号，到 ${desk} 号窗口`, chime: '有新叫号时响一声',
  toBoard: '叫号屏', toBoardNote: '放在大屏幕上，远处看得清'
}
export type QueueWords = typeof queue
