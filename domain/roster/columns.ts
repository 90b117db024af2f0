/** What a roster may say about a home; every field can be mapped to one column. */
export const rosterFields = [
  'home', 'phase', 'building', 'unit', 'floor', 'room', 'houseType', 'area', 'contractKind', 'contractNumber', 'deliveryPeriod', 'deliveryFrom', 'deliveryTo',
  'owner', 'phone', 'identityNumber', 'coOwner', 'coOwnerPhone', 'coOwnerIdentityNumber', 'spaces', 'address', 'remark'
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Words that developers put over a column, by field; longer and earlier words are surer. Compared without spaces and brackets. */
export const columnWords: Readonly<Record<RosterField, readonly string[]>> = {
  home: ['房屋坐落', '房屋名称', '房屋编号', '房源名称', '房产名称', '房号全称', '房间全称', '房屋地址', '楼栋房号', '房屋', '房产', '房源', '坐落'],
  phase: ['项目分期', '所属分期', '楼盘分期', '分期', '期数', '期次', '组团', '地块'],
  building: ['楼栋号', '楼栋名称', '楼栋', '栋号', '幢号', '楼号', '座号', '栋', '幢', '楼座', 'building'],
  unit: ['单元号', '单元名称', '单元', '梯号', '门洞', 'unit'],
  floor: ['所在楼层', '楼层', '层数', 'floor'],
  room: ['房间号', '房号', '室号', '门牌号', '房间', '户号', '室', 'room'],
  houseType: ['房屋户型', '户型名称', '户型', '房型', '户型图'],
  area: ['实测建筑面积', '建筑面积', '产权面积', '合同面积', '实测面积', '房屋面积', '面积', 'area'],
  contractKind: ['合同类型', '合同类别', '购房方式'],
  contractNumber: ['购房合同编号', '买卖合同编号', '合同备案号', '合同编号', '网签合同号', '网签备案号', '备案号', '合同号', '租赁合同编号'],
  deliveryPeriod: ['合同交付期限', '合同约定交付时间', '约定交付期', '交付期限', '交付期', '交房期限', '交房时间', '交付时间', '交付日期', '交房日期', '交楼日期'],
  deliveryFrom: ['交付期限起', '交付期起', '交付日期起', '交付时间起', '交付开始日期', '交付开始', '交付起', '交房开始', '交房起始日'],
  deliveryTo: ['交付期限止', '交付期止', '交付日期止', '交付时间止', '交付截止日期', '交付结束', '交付截止', '交付止', '交房截止', '交房截止日'],
  owner: ['产权人姓名', '业主姓名', '客户姓名', '买受人姓名', '购房人姓名', '产权人', '买受人', '购房人', '业主名称', '业主', '姓名', '客户名称', 'owner', 'name'],
  phone: ['业主手机号', '联系电话', '联系方式', '手机号码', '手机号', '手机', '移动电话', '电话号码', '电话', 'phone', 'mobile'],
  identityNumber: ['身份证号码', '身份证号', '证件号码', '证件号', '身份证', '证照号码', '身份证件号', 'idnumber', 'idcard'],
  coOwner: ['共有人姓名', '共同买受人', '其他产权人', '共有产权人', '共有人', '共同业主', '第二产权人'],
  coOwnerPhone: ['共有人联系电话', '共有人联系方式', '共有人手机号', '共有人电话', '共有人手机'],
  coOwnerIdentityNumber: ['共有人身份证号码', '共有人身份证号', '共有人证件号码', '共有人证件号', '共有人身份证'],
  spaces: ['产权车位号', '停车位编号', '停车位号', '车位编号', '车位号码', '车位号', '产权车位', '地下车位', '人防车位', '停车位', '车位', 'parking'],
  address: ['通讯地址', '联系地址', '邮寄地址', '家庭住址', '通信地址'],
  remark: ['备注说明', '备注', '说明', '其他']
};
