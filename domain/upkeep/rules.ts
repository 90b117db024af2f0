/** From when a rule counts: the day the keys were accepted, or the day a repair was found right. */
export type UpkeepRule =
  | { readonly code: 'waterproof' | 'systems' | 'finish' | 'heating'; readonly from: 'keys'; readonly months: number; /** Days before the end of the warranty on which to look. */ readonly aheadDays: number; readonly source: string }
  | { readonly code: 'leak-again' | 'repair-again'; readonly from: 'repair'; readonly months: number; readonly source: string };
export type UpkeepCode = UpkeepRule['code'];

const WARRANTY = '《建设工程质量管理条例》第四十条、《房屋建筑工程质量保修办法》第七条';
const KEYS = '《商品房销售管理办法》第三十三条：保修期从交付之日起计算';
const OWN = '本小区服务做法：修过的地方回访复查';

/**
 * What a home should next be looked at for, and why (S2-63, S2-53). Warranties are the least the law asks for; a contract may give more. A look is proposed before one ends, so that
 * what is found is still mended by the developer.
 */
export const UPKEEP_RULES: readonly UpkeepRule[] = [
  { code: 'finish', from: 'keys', months: 24, aheadDays: 60, source: `${WARRANTY}：装修工程为 2 年。${KEYS}` },
  { code: 'systems', from: 'keys', months: 24, aheadDays: 60, source: `${WARRANTY}：电气管线、给排水管道、设备安装为 2 年。${KEYS}` },
  { code: 'heating', from: 'keys', months: 24, aheadDays: 90, source: `${WARRANTY}：供热与供冷系统为 2 个采暖期、供冷期。${KEYS}` },
  { code: 'waterproof', from: 'keys', months: 60, aheadDays: 90, source: `${WARRANTY}：屋面防水工程、有防水要求的卫生间、房间和外墙面的防渗漏为 5 年。${KEYS}` },
  { code: 'leak-again', from: 'repair', months: 6, source: OWN },
  { code: 'repair-again', from: 'repair', months: 3, source: OWN },
];
