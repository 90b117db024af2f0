import type { PackCode } from '@domain/movein/pack'
import type { Step } from '@domain/movein/template'

/** What staff may say at each step, and what lies ready for a household. */
export const deskHelp = {
  say: '可以这样说',
  lines: {
    notice: '入户通知在您手机上，我带您看一遍，再办登记和预约。',
    register: '请在这里填写这份资料，有任何不清楚的地方都可以问我。',
    review: '您的资料我们正在看，请在休息区稍坐，好了马上请您。',
    sign: '请在这里看一遍协议，有不明白的条款我给您讲。',
    book: '我帮您看看哪个时间方便，约好了会通知您。',
    pay: '这是费用清单，每一项按什么标准收都写着，您核对一下。',
    checkin: '您好，欢迎回家！请出示入伙码，我先给您登记到场。',
    identity: '请出示身份证原件，我和合同核对一下，马上还给您。',
    receive: '这是您的资料袋，请点一下，收好《质量保证书》和《使用说明书》。',
    inspect: '我陪您一间一间看，发现什么问题随时说，我当场记下。',
    safety: '水、电、燃气我们一起试一遍，总闸在哪里我指给您看。',
    handover: '请看一遍交接单，没有问题就在这里签名。',
    keys: '请当面点一下钥匙。您的房门钥匙请收好，如有丢失请及时联系我们。',
    tour: '我带您认一认快递柜、垃圾点和车库入口。',
    aftercare: '住得还习惯吗？有什么要我们改进的，请告诉我。',
    follow: '上次您提的事办好了吗？还有需要我们跟进的吗？'
  } as Readonly<Partial<Record<Step, string>>>,
  welcome: (community: string) => `手续都办好了。恭喜您成为${community}的业主，祝您在这里生活愉快！`,
  pack: '资料袋', packNote: '到场前一天备好', packed: (n: number, all: number) => (n === all ? '已备齐' : `${n} / ${all}`), packTitle: '备好了哪些', save: '保存', close: '关闭',
  items: { file: '业主档案', forms: '打印好的表格', agreements: '协议文本', 'fee-note': '缴费说明', keys: '一套钥匙' } as Readonly<Record<PackCode, string>>,
  queue: '取号排队', queueNote: '给这一户一个号，去叫号', where: '陪同与问题', whereNote: '安排谁来陪同，记业主的提问', errand: '发一项部门任务', errandNote: '要工程、保洁等部门帮这一户办的'
}
export type DeskHelpWords = typeof deskHelp
