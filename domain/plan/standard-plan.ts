import { addDays, type Day } from '../kernel/calendar';
import type { MoveInPlan, PlanTask, Sections } from './move-in-plan';

/** Stages as the trade plans them (S0-140): two weeks for the team, one to get ready, a month of reception, then care; `start` is counted from the first visit. */
const STAGES = [['team', '团队组建与培训', -21, 14], ['ready', '交房准备', -7, 7], ['reception', '业主接待与交房', 0, 30], ['care', '后期跟进与服务', 30, 0]] as const;
const GOALS = [['smooth', '入住流程顺畅：按约到场的户当天领到钥匙', 'keys', 95], ['told', '沟通到户：入户通知全部读到', 'notices', 100], ['papers', '资料到位：到场前审核通过', 'papers', 98], ['mended', '问题闭环：验房问题按期修好', 'defects', 95], ['lawful', '合规与安全：清单之外不收费，现场零事故', 'none', 100]] as const;
const MILESTONES = [['approved', '计划获批', -30], ['trained', '培训考核完成', -7], ['notice', '入户通知发出', -7], ['first-day', '首日交房', 0], ['review', '集中交房总结', 30]] as const;
/** Every item has somebody to answer for it and a day (S0-24): who, is filled in by the project. */
const TASKS = [
  ['members', '定小组成员和分工', 'team', -28], ['law', '学习政策法规和合同条款', 'team', -18], ['words', '统一接待用语和疑难问答', 'team', -14], ['drill', '全流程演练一次并整改', 'team', -8],
  ['roster', '与开发商核对业主名册', 'ready', -14], ['papers', '备齐协议、表单和资料袋', 'ready', -7], ['keys', '接收钥匙并按户编号', 'ready', -5], ['venue', '布置接待现场和导视', 'ready', -2], ['meters', '水电气试通并抄底数', 'ready', -3], ['notice', '发出入户通知并电话告知未读户', 'ready', -7],
  ['daily', '每日例会，清点当日遗留', 'reception', 1], ['defects', '验房问题派工、跟踪、复验', 'reception', 7], ['late', '未到户逐户联系', 'reception', 14],
  ['visit', '七天内入户走访', 'care', 37], ['files', '一户一档核对归档', 'care', 40], ['sum-up', '工作总结与改进', 'care', 45],
] as const;
const TRADES = [['lead', '项目经理', 1, '总负责，对外协调，每日例会'], ['service', '客服人员', 6, '接待、审核资料、签约、答疑'], ['repair', '维修人员', 4, '陪同验房、抄表、跟踪整改'], ['order', '秩序维护员', 4, '引导、车辆、现场安全'], ['clean', '环境维护员', 4, '户内外保洁、现场整理']] as const;
const GROUP = [['lead', '项目经理', '组长，牵头负责'], ['service', '客服负责人', '接待与资料'], ['engineer', '工程负责人', '验房与整改'], ['order', '秩序负责人', '安全与引导'], ['developer', '建设单位代表', '维修与手续']] as const;
const RESOURCES = [['desks', '接待台', 6, '含电脑、打印机、身份证读卡器'], ['tools', '验房工具包', 8, '靠尺、水平仪、电笔、卷尺'], ['bags', '资料袋', 0, '按户数备，含住户手册'], ['network', '备用网络', 2, '现场断网时使用']] as const;
const SAFEGUARDS = [['leading', '项目经理牵头，各部门负责人为小组成员，一事一人'], ['assessing', '按时限和业主评价考核，日清日结'], ['resources', '人员、工具、场地提前一周到位'], ['talking', '与建设单位每日对接，问题当天回复'], ['meetings', '准备期每周例会，交房期每日例会，决定事项落到人'], ['control', '资料审核、收费、钥匙三处双人复核']] as const;
const RISKS = [['policy', '政策性强：收费和条款解释不一致', 2, 3, '统一口径，疑难问题由组长答复'], ['crowd', '集中到场造成拥堵', 2, 2, '预约限流，现场预留名额，增开接待台'], ['defects', '验房问题集中，整改不及时', 3, 2, '承建单位驻场，影响入住的当天处理'], ['refuse', '业主拒收或群体诉求', 1, 3, '单独接待，法务和建设单位到场'], ['weather', '恶劣天气或停电断网', 1, 2, '改期通知，离线办理，备用电源']] as const;

/** The shipped plan, laid out around the day of the first visit. */
export function standardSections(firstVisit: Day): Sections {
  const on = (days: number) => addDays(firstVisit, days);
  return {
    goals: GOALS.map(([id, words, measure, target]) => ({ id, words, measure, target })), stages: STAGES.map(([id, name, from, days]) => ({ id, name, from: on(from), days })),
    milestones: MILESTONES.map(([id, name, day]) => ({ id, name, day: on(day) })), tasks: TASKS.map(([id, title, stage, due]): PlanTask => ({ id, title, stage, due: on(due), owner: null, done: null, from: null })),
    trades: TRADES.map(([id, trade, heads, duties]) => ({ id, trade, heads, duties })), group: GROUP.map(([id, name, role]) => ({ id, name, role })), minutes: [],
    resources: RESOURCES.map(([id, name, count, note]) => ({ id, name, count, note })), safeguards: SAFEGUARDS.map(([kind, words]) => ({ id: kind, kind, words })),
    risks: RISKS.map(([id, what, likelihood, harm, contingency]) => ({ id, what, likelihood, harm, contingency, owner: null })), attachments: [],
  };
}
export const newMoveInPlan = (given: Pick<MoveInPlan, '_id' | 'communityId' | 'name' | 'batches' | 'madeOn' | 'madeBy'>, firstVisit: Day): MoveInPlan =>
  ({ ...given, ...standardSections(firstVisit), teamBefore: addDays(firstVisit, -30), teamAfter: addDays(firstVisit, 30), project: null, company: null, keptOn: null });
