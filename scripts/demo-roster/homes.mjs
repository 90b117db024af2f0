import { peopleFrom, seeded, withCheck } from './people.mjs';

const TYPES = { 1: ['三室两厅', 11860], 2: ['两室两厅', 8935], 3: ['一室一厅', 6218], 4: ['两室两厅', 9042], 5: ['三室两厅', 12105] };
export const BUILDINGS = 5, UNITS = 2, FLOORS = 12, ROOMS = 5;

const wang = { name: '王一宁', phone: '13800006207', idNumber: withCheck('99000019910108121') };
const chen = { name: '陈思远', phone: '13800006218', idNumber: withCheck('99000019920620332') };

/** The 600 homes of 云溪里 as they truly are: 5 buildings × 2 units × 12 floors × 5 rooms; about three in ten have a second owner, a few a third. */
export function demoHomes() {
  const pick = seeded(20260301), person = peopleFrom(pick), homes = [];
  for (let building = 1; building <= BUILDINGS; building += 1) for (let unit = 1; unit <= UNITS; unit += 1)
    for (let floor = 1; floor <= FLOORS; floor += 1) for (let line = 1; line <= ROOMS; line += 1) {
      const [houseType, area] = TYPES[line], room = `${floor}0${line}`;
      const isStory = building === 3 && unit === 2 && room === '1201';
      const count = pick(10) < 7 ? 1 : pick(8) === 0 ? 3 : 2;
      const drawn = Array.from({ length: count }, person);
      homes.push({
        building: String(building), unit: String(unit), room, houseType, area, owners: isStory ? [wang, chen] : drawn,
        contractNo: `YXL2024${building}${unit}${room.padStart(4, '0')}`, address: `演示路 ${100 + pick(800)} 号 ${1 + pick(20)} 幢 ${1 + pick(6)}0${1 + pick(4)} 室`,
        deliveryFrom: '2026-03-01', deliveryTo: '2026-03-31'
      });
    }
  return homes;
}

/**
 * Mistakes as they stand in real files: what is written wrong, and the problem a reader must name. `edit` changes the home as written;
 * `blocks` says whether the home is left out.
 */
export const PLANTED = [
  { home: '1-1-302', field: 'identityNumber', code: 'ID_CHECKSUM', blocks: true, edit: (home) => { const id = home.owners[0].idNumber; home.owners[0].idNumber = id.slice(0, 17) + (id[17] === '5' ? '6' : '5'); } },
  { home: '2-1-803', field: 'phone', code: 'PHONE_LENGTH', blocks: true, edit: (home) => { home.owners[0].phone = home.owners[0].phone.slice(0, 10); } },
  { home: '5-1-204', field: 'area', code: 'AREA_EMPTY', blocks: true, edit: (home) => { home.area = null; } },
  { home: '2-2-1004', field: 'identityNumber', code: 'ID_LOST_DIGITS', blocks: true, edit: (home) => { home.owners[0].idNumber = `${home.owners[0].idNumber.slice(0, 15)}000`; } },
  { home: '1-2-601', field: 'owner', code: 'OWNER_EMPTY', blocks: true, edit: (home) => { home.owners = []; } },
  { home: '2-1-1203', field: 'identityNumber', code: 'ID_BIRTHDAY', blocks: true, edit: (home) => { home.owners[0].idNumber = withCheck('99000019850231107'); } },
  { home: '1-1-1104', field: 'identityNumber', code: 'ID_EMPTY', blocks: false, edit: (home) => { home.owners[0].idNumber = ''; } },
  { home: '4-1-703', field: 'phone', code: 'PHONE_SHARED', blocks: false, edit: (home) => { home.owners[0].phone = '13800006207'; } },
  { home: '5-2-305', field: 'contractNumber', code: 'CONTRACT_SHARED', blocks: false, edit: (home) => { home.contractNo = 'YXL2024520304'; } },
  { home: '3-1-105', field: 'deliveryPeriod', code: 'DELIVERY_UNREAD', blocks: false, edit: (home) => { home.deliveryFrom = '以书面通知为准'; home.deliveryTo = ''; } },
  { home: '3-1-902', field: 'owner', code: 'NAME_ODD', blocks: false, edit: (home) => { home.owners[0].name = `${home.owners[0].name[0]}？${home.owners[0].name.slice(1)}`; } }
];
/** Rows too many at the end of the file: a home that is already there under another owner, a building the community does not have, a shop nobody can place. */
export const EXTRA = [
  { like: '4-2-502', code: 'HOME_TWICE', field: 'home', to: {} },
  { like: '5-2-1101', code: 'BUILDING_UNKNOWN', field: 'home', to: { building: '6', contractNo: 'YXL2024621101' } },
  { like: '5-2-1102', code: 'ROOM_UNREAD', field: 'home', to: { room: '临街商铺', contractNo: 'YXL2024SHOP01' } }
];

export const nameOf = ({ building, unit, room }) => `${building}-${unit}-${room}`;

/** The homes as the file writes them, mistakes in place. */
export function writtenHomes() {
  const homes = structuredClone(demoHomes()), person = peopleFrom(seeded(7));
  const by = new Map(homes.map((home) => [nameOf(home), home]));
  for (const { home, edit } of PLANTED) edit(by.get(home));
  const extra = EXTRA.map(({ like, to }, at) => ({
    ...structuredClone(by.get(like)), contractNo: `YXL2024EXTRA${at}`, ...to,
    owners: [{ ...person(), phone: `1380000900${at}` }]
  }));
  return [...homes, ...extra];
}
