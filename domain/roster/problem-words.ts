import type { ProblemCode } from './problem';

/** What is wrong and what to do about it, for the person who mends the file. */
export const problemWords: Readonly<Record<ProblemCode, { readonly zh: string; readonly en: string }>> = {
  ROOM_EMPTY: { zh: '没有房号，请补上房号', en: 'No room number; please fill it in' },
  ROOM_UNREAD: { zh: '看不出是哪一户，请写成“3栋-2单元-1201”这样', en: 'Cannot tell which home; write it like 3栋-2单元-1201' },
  ROOM_BECAME_DATE: { zh: '房号被表格软件变成了日期，请把这一列设为文本后重填', en: 'The room number was turned into a date; set the column to text and retype it' },
  UNIT_MISSING: { zh: '这栋楼分单元，请补上单元', en: 'This building has units; please add the unit' },
  BUILDING_UNKNOWN: { zh: '小区里没有这栋楼，请核对楼栋', en: 'The community has no such building; check it' },
  HOME_TWICE: { zh: '这一户前面已经有了，请删掉重复的一行；共有人请紧跟在下一行', en: 'This home is already above; remove the double, or put co-owners right below their home' },
  OWNER_EMPTY: { zh: '没有业主姓名，请补上', en: 'No owner; please fill in the name' },
  NAME_ODD: { zh: '姓名里有不常见的符号，请核对', en: 'The name holds an unusual sign; please check' },
  PERSON_TWICE: { zh: '同一户里这个人写了两次，已只保留一次', en: 'This person stands twice in one home; kept once' },
  CO_OWNERS_UNEVEN: { zh: '姓名和电话、证件号的个数不一样，请一一对应', en: 'Names and numbers do not match in count; please pair them' },
  PHONE_EMPTY: { zh: '没有手机号，请补上', en: 'No phone number; please fill it in' },
  PHONE_LENGTH: { zh: '手机号不是 11 位，请核对', en: 'A mobile number has 11 digits; please check' },
  PHONE_UNREAD: { zh: '看不出这个电话号码，请核对', en: 'This phone number cannot be read; please check' },
  CO_OWNER_PHONE_BAD: { zh: '共有人的电话不对，先不录入，可以以后补', en: 'The co-owner’s phone is wrong; left out for now' },
  PHONE_SHARED: { zh: '这个手机号前面登记给了另一个人，请核对', en: 'This phone stands under another name above; please check' },
  ID_EMPTY: { zh: '没有证件号，业主绑定时要由工作人员核对', en: 'No ID number; staff will have to check when the owner binds' },
  ID_LENGTH: { zh: '身份证号位数不对，请核对，应为 18 位', en: 'An ID number has 18 digits; please check' },
  ID_CHECKSUM: { zh: '身份证号有一位不对，请核对原件', en: 'One digit of the ID number is wrong; check the paper' },
  ID_BIRTHDAY: { zh: '身份证号里的出生日期不存在，请核对原件', en: 'The birthday in the ID number does not exist; check the paper' },
  ID_LOST_DIGITS: { zh: '身份证号末三位变成了 000，是表格软件当成数字造成的，请把这一列设为文本后重填', en: 'The last digits became 000 because the cell was a number; set the column to text and retype it' },
  ID_UNREAD: { zh: '看不出这个证件号，请核对', en: 'This ID number cannot be read; please check' },
  ID_SHARED: { zh: '这个证件号前面登记给了另一个人，请核对', en: 'This ID number stands under another name above; please check' },
  AREA_EMPTY: { zh: '没有建筑面积，算不出物业费，请补上', en: 'No floor area, so no fee can be worked out; please fill it in' },
  AREA_UNREAD: { zh: '看不出面积，请只写数字，如 118.60', en: 'The area cannot be read; write a number such as 118.60' },
  DELIVERY_UNREAD: { zh: '看不出交付期，先留空，请以后补上', en: 'The delivery period cannot be read; left empty for now' },
  CONTRACT_SHARED: { zh: '这个合同编号前面已有另一户在用，请核对', en: 'Another home above has this contract number; please check' }
};
