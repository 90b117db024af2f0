/** Invented people. Numbers carry an area code that no place in China has (990000) and a correct check character; phones all lie in 138 0000 xxxx. */
const SURNAMES = [...'赵钱孙李周吴郑冯褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺倪汤罗毕郝安常乐于时傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓洪包左石崔龚程陆翁段侯全班秋仲宁甘武符刘景龙叶黎白蒲乔向温庄晏柴阎连习易戈廖终步耿满匡文寇广东欧利越隆师聂关'];
const GIVEN = [...'明月清风安然书远志成嘉欣雨桐子涵若溪景行思齐怀瑾晓岚亦凡知遥望舒云帆乐之语嫣浩然静秋文博芷兰启航星辰念慈承泽婉仪致宁沐阳青禾'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export const checkCharacter = (first17) => '10X98765432'[[...first17].reduce((sum, digit, at) => sum + Number(digit) * WEIGHTS[at], 0) % 11];
export const withCheck = (first17) => first17 + checkCharacter(first17);

/** A small linear congruential generator: the same seed gives the same people on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
}

export function peopleFrom(pick) {
  const names = new Set(['王一宁', '陈思远']);
  let phones = 0, sequence = 100;
  const nameOf = () => {
    for (;;) {
      const name = SURNAMES[pick(SURNAMES.length)] + GIVEN[pick(GIVEN.length)] + (pick(4) === 0 ? '' : GIVEN[pick(GIVEN.length)]);
      if (!names.has(name)) { names.add(name); return name; }
    }
  };
  const phoneOf = () => { phones += 1; return `1380000${String((phones * 7 + 1000) % 10000).padStart(4, '0')}`; };
  const idOf = () => {
    sequence = sequence >= 998 ? 100 : sequence + 1;
    const birthday = `${1952 + pick(48)}${String(1 + pick(12)).padStart(2, '0')}${String(1 + pick(28)).padStart(2, '0')}`;
    return withCheck(`990000${birthday}${sequence}`);
  };
  return () => ({ name: nameOf(), phone: phoneOf(), idNumber: idOf() });
}
