/** Who holds the phones of the stage, the colleagues who help, and those who act for somebody else. Numbers are of no real person. */
export const COMMUNITY = 'com_yunxi';
export const people = {
  manager: { openid: 'demo-manager', name: '周敏', phone: '13900000001' },
  staff: { openid: 'demo-li', name: '李管家', phone: '13900000002' },
  second: { openid: 'demo-zhou', name: '周工', phone: '13900000003' },
  finance: { openid: 'demo-lin', name: '林会计', phone: '13900000004' },
  owner: { openid: 'demo-wang', name: '王一宁', phone: '', home: 'home_yunxi_3-2-1201' },
  proxy: { openid: 'demo-proxy', name: '李晓代', phone: '13800990001' },
  tenant: { openid: 'demo-tenant', name: '周小租', phone: '13800990002' },
  stranger: { openid: 'demo-stranger', name: '孙浩然', phone: '13800990003' },
} as const;
