export type Package = 'main' | 'owner' | 'household' | 'staff' | 'review' | 'site' | 'manager' | 'office' | 'sign'
export type Visitor = 'anyone' | 'owner' | 'tenant' | 'staff' | 'manager' | 'finance' | 'partner'

export type Route = {
  /** As WeChat writes it, without the leading slash; the file is `src/<path>.tsx`. */
  readonly path: `${'pages' | 'owner' | 'household' | 'staff' | 'review' | 'site' | 'manager' | 'office' | 'sign'}/${string}/index`
  readonly package: Package
  /** Shown until the page sets its own (in the person's language). */
  readonly title: string
  readonly who: readonly Visitor[]
}

/** Every page. A new page is one line here and its file. */
export const routes = [
  { path: 'pages/launch/index', package: 'main', title: '入伙通', who: ['anyone'] },
  { path: 'pages/home/index', package: 'main', title: '入伙通', who: ['owner'] },
  { path: 'pages/inbox/index', package: 'main', title: '消息', who: ['owner'] },
  { path: 'pages/me/index', package: 'main', title: '我的', who: ['owner'] },
  { path: 'owner/bind/index', package: 'owner', title: '确认房屋', who: ['anyone'] },
  { path: 'owner/notice/index', package: 'owner', title: '入户通知', who: ['owner'] },
  { path: 'owner/register/index', package: 'owner', title: '登记', who: ['owner'] },
  { path: 'owner/materials/index', package: 'owner', title: '交资料', who: ['owner'] },
  { path: 'owner/amend/index', package: 'owner', title: '改登记内容', who: ['owner'] },
  { path: 'owner/forms/index', package: 'owner', title: '登记表', who: ['owner'] },
  { path: 'owner/booking/index', package: 'owner', title: '预约', who: ['owner'] },
  { path: 'owner/pass/index', package: 'owner', title: '入伙码', who: ['owner'] },
  { path: 'owner/agreement/index', package: 'owner', title: '签协议', who: ['owner'] },
  { path: 'owner/bill/index', package: 'owner', title: '首期费用', who: ['owner'] },
  { path: 'owner/handover/index', package: 'owner', title: '房屋交接单', who: ['owner'] },
  { path: 'staff/today/index', package: 'staff', title: '今天', who: ['staff', 'manager'] },
  { path: 'staff/household/index', package: 'staff', title: '扫码结果', who: ['staff', 'manager'] },
  { path: 'review/till/index', package: 'review', title: '收款', who: ['staff', 'manager', 'finance'] },
  { path: 'staff/tasks/index', package: 'staff', title: '待办', who: ['staff', 'manager'] },
  { path: 'review/cases/index', package: 'review', title: '资料审核', who: ['staff', 'manager'] },
  { path: 'review/case/index', package: 'review', title: '审核', who: ['staff', 'manager'] },
  { path: 'review/forms/index', package: 'review', title: '登记表', who: ['staff', 'manager', 'finance'] },
  { path: 'review/take-down/index', package: 'review', title: '代填登记', who: ['staff', 'manager'] },
  { path: 'staff/inspect/index', package: 'staff', title: '验房', who: ['staff', 'manager'] },
  { path: 'staff/defects/index', package: 'staff', title: '问题与复验', who: ['staff', 'manager'] },
  { path: 'staff/defect/index', package: 'staff', title: '记一处问题', who: ['staff', 'manager'] },
  { path: 'review/countersign/index', package: 'review', title: '待会签', who: ['staff', 'manager'] },
  { path: 'staff/handover/index', package: 'staff', title: '房屋交接单', who: ['staff', 'manager'] },
  { path: 'owner/keys/index', package: 'owner', title: '交钥匙', who: ['owner'] },
  { path: 'owner/complete/index', package: 'owner', title: '办好了', who: ['owner'] },
  { path: 'owner/inspection/index', package: 'owner', title: '验房结果', who: ['owner'] },
  { path: 'household/defects/index', package: 'household', title: '房屋问题', who: ['owner'] },
  { path: 'household/defect/index', package: 'household', title: '报一处问题', who: ['owner'] },
  { path: 'staff/repairs/index', package: 'staff', title: '维修单', who: ['partner'] },
  { path: 'household/draws/index', package: 'household', title: '公开抽签', who: ['owner'] },
  { path: 'household/draw/index', package: 'household', title: '抽签', who: ['owner'] },
  { path: 'household/documents/index', package: 'household', title: '我的文书', who: ['owner'] },
  { path: 'household/people/index', package: 'household', title: '家人与代办', who: ['owner'] },
  { path: 'household/proxy/index', package: 'household', title: '委托代办', who: ['owner'] },
  { path: 'household/tenant/index', package: 'household', title: '登记租户', who: ['owner'] },
  { path: 'household/guest/index', package: 'household', title: '报备客人', who: ['owner'] },
  { path: 'household/ask/index', package: 'household', title: '申请人工核实', who: ['anyone'] },
  { path: 'household/acting/index', package: 'household', title: '代办', who: ['anyone'] },
  { path: 'household/file/index', package: 'household', title: '一户一档', who: ['owner', 'staff', 'manager'] },
  { path: 'household/verify/index', package: 'household', title: '档案核验', who: ['anyone'] },
  { path: 'household/files/index', package: 'household', title: '一户一档', who: ['staff', 'manager'] },
  { path: 'owner/way/index', package: 'owner', title: '入伙全程', who: ['owner'] },
  { path: 'site/duties/index', package: 'site', title: '各部门职责', who: ['staff', 'manager'] },
  { path: 'site/visits/index', package: 'site', title: '到场日程', who: ['staff', 'manager'] },
  { path: 'review/papers/index', package: 'review', title: '这户的文书', who: ['staff', 'manager'] },
  { path: 'site/people/index', package: 'site', title: '现场分工', who: ['staff', 'manager'] },
  { path: 'site/queue/index', package: 'site', title: '排队叫号', who: ['staff', 'manager'] },
  { path: 'household/queue/index', package: 'household', title: '我的排队', who: ['owner'] },
  { path: 'household/calls/index', package: 'household', title: '叫号屏', who: ['anyone'] },
  { path: 'site/readiness/index', package: 'site', title: '现场准备', who: ['staff', 'manager'] },
  { path: 'household/venue/index', package: 'household', title: '现场平面图', who: ['owner', 'tenant'] },
  { path: 'site/errands/index', package: 'site', title: '部门任务', who: ['staff', 'manager'] },
  { path: 'site/offline/index', package: 'site', title: '离线与同步', who: ['staff', 'manager'] },
  { path: 'site/conflicts/index', package: 'site', title: '冲突与隔离', who: ['manager'] },
  { path: 'staff/keys/index', package: 'staff', title: '交钥匙', who: ['staff', 'manager'] },
  { path: 'site/plan-tasks/index', package: 'site', title: '我的计划任务', who: ['staff', 'manager'] },
  { path: 'sign/pad/index', package: 'sign', title: '签名', who: ['owner', 'staff', 'manager'] },
  { path: 'manager/overview/index', package: 'manager', title: '管理台', who: ['manager'] },
  { path: 'manager/batches/index', package: 'manager', title: '批次', who: ['manager'] },
  { path: 'manager/batch/index', package: 'manager', title: '批次', who: ['manager'] },
  { path: 'manager/change/index', package: 'manager', title: '调整批次', who: ['manager'] },
  { path: 'manager/slots/index', package: 'manager', title: '时段与预约', who: ['manager'] },
  { path: 'manager/slot/index', package: 'manager', title: '名单', who: ['manager'] },
  { path: 'manager/buildings/index', package: 'manager', title: '楼栋就绪', who: ['manager'] },
  { path: 'manager/notice/index', package: 'manager', title: '入户通知', who: ['manager'] },
  { path: 'manager/board/index', package: 'manager', title: '进度', who: ['manager'] },
  { path: 'manager/homes/index', package: 'manager', title: '名单', who: ['manager'] },
  { path: 'manager/import/index', package: 'manager', title: '导入名册', who: ['manager'] },
  { path: 'review/asks/index', package: 'review', title: '绑定申请', who: ['staff', 'manager'] },
  { path: 'review/ask/index', package: 'review', title: '核实申请', who: ['staff', 'manager'] },
  { path: 'review/people/index', package: 'review', title: '家人与代办', who: ['staff', 'manager'] },
  { path: 'manager/crew/index', package: 'manager', title: '人员', who: ['manager'] },
  { path: 'manager/partners/index', package: 'manager', title: '维修单位', who: ['manager'] },
  { path: 'office/facts/index', package: 'office', title: '小区概况', who: ['manager'] },
  { path: 'household/parking/index', package: 'household', title: '我家的车位', who: ['owner'] },
  { path: 'manager/parking/index', package: 'manager', title: '车位', who: ['manager'] },
  { path: 'site/parking/index', package: 'site', title: '停车', who: ['staff', 'manager'] },
  { path: 'household/facts/index', package: 'household', title: '小区概况', who: ['anyone'] },
  { path: 'office/roles/index', package: 'office', title: '岗位与权限', who: ['manager'] },
  { path: 'office/shifts/index', package: 'office', title: '排班', who: ['manager'] },
  { path: 'site/shifts/index', package: 'site', title: '排班', who: ['staff', 'manager'] },
  { path: 'office/templates/index', package: 'office', title: '流程模板', who: ['manager'] },
  { path: 'office/template/index', package: 'office', title: '流程模板', who: ['manager'] },
  { path: 'office/library/index', package: 'office', title: '文书库', who: ['manager'] },
  { path: 'office/paper/index', package: 'office', title: '文书', who: ['manager'] },
  { path: 'office/draws/index', package: 'office', title: '公开抽签', who: ['manager'] },
  { path: 'office/draw/index', package: 'office', title: '抽签', who: ['manager'] },
  { path: 'office/fees/index', package: 'office', title: '收费目录', who: ['manager'] },
  { path: 'office/finance/index', package: 'office', title: '财务', who: ['manager', 'finance'] },
  { path: 'office/transfer/index', package: 'office', title: '房屋已转让', who: ['manager'] },
  { path: 'office/plans/index', package: 'office', title: '入住工作计划', who: ['manager'] },
  { path: 'office/plan/index', package: 'office', title: '入住工作计划', who: ['manager'] },
  { path: 'household/privacy/index', package: 'household', title: '我的隐私', who: ['owner'] },
  { path: 'site/numbers/index', package: 'site', title: '查看号码', who: ['staff', 'manager'] },
  { path: 'office/audit/index', package: 'office', title: '隐私与审计', who: ['manager'] },
  { path: 'office/exports/index', package: 'office', title: '导出名册', who: ['manager'] },
  { path: 'office/assessments/index', package: 'office', title: '影响评估', who: ['manager'] },
  { path: 'office/home-record/index', package: 'office', title: '办理记录', who: ['manager'] },
  { path: 'manager/setup/index', package: 'manager', title: '开通小区', who: ['anyone'] }
] as const satisfies readonly Route[]

export type RoutePath = (typeof routes)[number]['path']

/** Where a package begins: its first line above. */
export const beginningOf = (name: Package): RoutePath | undefined => routes.find((route: Route) => route.package === name)?.path

/** Packages fetched in the background while a page of the main package is read. */
export const preload: Readonly<Record<string, readonly Exclude<Package, 'main'>[]>> = {
  'pages/home/index': ['owner'],
  'owner/agreement/index': ['sign'],
  'owner/handover/index': ['sign'],
  'owner/keys/index': ['sign'],
  'staff/today/index': ['sign']
}
