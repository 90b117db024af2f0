/** What the household's data is used for, each purpose by itself (ID-5). A text changes only together with its version: consents name both. */
export const PURPOSES = ['identity', 'contact', 'signing', 'materials', 'children', 'profile'] as const;
export type Purpose = (typeof PURPOSES)[number];
/** `separate`: sensitive, agreed to by itself · `guardian`: agreed to by a child's guardian · `consent`: agreed to if one likes · `contract`: needed to hand the home over. */
export type Ground = 'separate' | 'guardian' | 'consent' | 'contract';
export type Told = { readonly 'zh-CN': string; readonly en: string };
export type PurposeText = {
  readonly version: number; readonly ground: Ground;
  readonly name: Told; /** Which data. */ readonly data: Told; /** What for, and who uses it. */ readonly use: Told; readonly kept: Told; /** What happens when consent is taken back, or why it cannot be. */ readonly back: Told;
};

export const purposeTexts: Readonly<Record<Purpose, PurposeText>> = {
  identity: {
    version: 1, ground: 'separate',
    name: { 'zh-CN': '身份信息核验', en: 'Checking identity' },
    data: { 'zh-CN': '姓名、证件类型、证件号码、证件照片', en: 'Name, kind and number of the identity paper, photos of it' },
    use: { 'zh-CN': '与购房合同核对业主身份，防止冒领钥匙；由审核和现场核验岗位使用，其他人只看到遮盖后的号码。', en: 'Compared with the purchase contract so that nobody else collects the keys. Used by those who review and check at the desk; others see a masked number.' },
    kept: { 'zh-CN': '证件照片按页面写明的日期删除；证件号码加密保存，到期或按您的申请删除。', en: 'Photos are deleted on the day shown here. The number is stored encrypted until its time is up or you ask for its deletion.' },
    back: { 'zh-CN': '撤回后，证件照片立即删除；尚未审核通过的登记退回草稿，不能继续办理，直到您重新同意。已完成的核验和已签的文件不受影响。', en: 'Once withdrawn, the photos are deleted at once, and a record not yet accepted goes back to a draft until you agree again. What was checked or signed before stays valid.' },
  },
  contact: {
    version: 1, ground: 'contract',
    name: { 'zh-CN': '联系与通知', en: 'Contact and notices' },
    data: { 'zh-CN': '手机号、通讯地址、紧急联系人', en: 'Phone number, mail address, emergency contact' },
    use: { 'zh-CN': '发送入伙通知、确认预约、联系维修，遇到紧急情况时联系家人。', en: 'Move-in notices, appointments, repairs, and reaching your family in an emergency.' },
    kept: { 'zh-CN': '在您是本小区业主期间加密保存。', en: 'Stored encrypted while you own the home.' },
    back: { 'zh-CN': '交付房屋、提供物业服务必需，不以同意为前提，不能单独撤回；不对时可以更正。', en: 'Needed to hand over and serve the home, so it does not rest on consent and cannot be withdrawn by itself; you can correct it.' },
  },
  signing: {
    version: 1, ground: 'contract',
    name: { 'zh-CN': '签署留证', en: 'Evidence of signing' },
    data: { 'zh-CN': '手写签名、签署时间、设备名称、文件摘要', en: 'Your handwriting, the time, the device’s name and the document’s digest' },
    use: { 'zh-CN': '证明文件由您本人在看过之后签署；双方有争议时作为依据。', en: 'Shows that you signed what you had read; it protects both sides in a dispute.' },
    kept: { 'zh-CN': '与所签文件一起保存，合同终止后不少于三年。', en: 'Kept with the document, for at least three years after the contract ends.' },
    back: { 'zh-CN': '履行合同必需，不能撤回；签名前，每一份文件都会单独请您确认。', en: 'Needed to perform the contract and cannot be withdrawn; each document asks you before you sign.' },
  },
  materials: {
    version: 1, ground: 'contract',
    name: { 'zh-CN': '照片与资料', en: 'Photos and papers' },
    data: { 'zh-CN': '购房合同、授权书等资料的照片，验房和维修照片', en: 'Photos of the contract, of letters of authority, and of what inspection and repair found' },
    use: { 'zh-CN': '审核办理条件、记录房屋状况和维修结果；照片上传前会去掉拍摄地点等附带信息。', en: 'To check that everything is there and to record the home’s state and repairs. Place and device are taken out of a photo before it is sent.' },
    kept: { 'zh-CN': '资料照片按物业公司设定的期限删除；验房和维修照片作为房屋档案保存。', en: 'Papers are deleted after the time the company has set; inspection and repair photos stay with the home’s file.' },
    back: { 'zh-CN': '办理入伙必需，不能单独撤回；办结后可以申请删除资料照片。', en: 'Needed for the move-in and cannot be withdrawn by itself; afterwards you may ask for the papers’ deletion.' },
  },
  children: {
    version: 1, ground: 'guardian',
    name: { 'zh-CN': '未成年人信息（监护人同意）', en: 'Children’s data (guardian’s consent)' },
    data: { 'zh-CN': '不满十四周岁同住人的姓名、证件号码', en: 'Name and identity number of residents under fourteen' },
    use: { 'zh-CN': '登记同住人、办理门禁；不作其他用途，不向外提供。', en: 'To register residents and let them in. Used for nothing else, given to nobody.' },
    kept: { 'zh-CN': '加密保存，随登记资料到期删除。', en: 'Stored encrypted and deleted with the record.' },
    back: { 'zh-CN': '撤回后，孩子的信息立即从登记中删除，不影响入伙；门禁可到服务中心另办。', en: 'Once withdrawn, the child is taken out of the record at once. The move-in goes on; the service centre can arrange access otherwise.' },
  },
  profile: {
    version: 1, ground: 'consent',
    name: { 'zh-CN': '画像与标签', en: 'Preferences and tags' },
    data: { 'zh-CN': '您主动告诉我们的兴趣、生活习惯、服务偏好', en: 'Interests, habits and preferences that you tell us' },
    use: { 'zh-CN': '安排更合适的社区活动和服务；不用于评价信用，不作差别对待。', en: 'To plan activities and services that suit you; never to rate you or to treat you differently.' },
    kept: { 'zh-CN': '保存到您撤回同意为止。', en: 'Kept until you withdraw.' },
    back: { 'zh-CN': '随时可以撤回，撤回后标签立即删除，不影响任何办理。', en: 'Withdraw whenever you like: the tags are deleted at once and nothing else changes.' },
  },
};

export const canWithdraw = (purpose: Purpose): boolean => purposeTexts[purpose].ground !== 'contract';
/** Exactly what was shown, as one text: its digest stands in the consent. */
export function shownText(purpose: Purpose): string {
  const { version, ground, ...parts } = purposeTexts[purpose];
  return [purpose, version, ground, ...Object.values(parts).map((told) => told['zh-CN'])].join('\n');
}
