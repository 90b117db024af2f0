import { contract } from '@contract/contract';
import { paperDigest } from '@domain/documents/canonical';
import { contractOf, type Home } from '@domain/community/home';
import type { Registration } from '@domain/forms/registration';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { openedAsks } from '@domain/parking/asks';
import { householdPaper } from '@domain/privacy/household-file';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Endpoint } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import type { Vault } from '@cloud/platform/ports';
import { storedZip } from '@cloud/platform/stored-zip';
import { householdFiles } from './household-files';
import { peopleOf, type Reachable } from './people-of';
import { seenBy } from './seen-by';

const ROLES: Readonly<Record<Reachable['of'], string>> = { owner: '业主', resident: '同住人', emergency: '紧急联系人' };
const SEEN: Readonly<Record<ReturnType<typeof seenBy>['role'], string>> = { staff: '工作人员', manager: '管理人员', left: '已离职人员' };

/** Everything held on a household, for its owners: a readable paper, and beside it (zip) the same as JSON with the pictures. It travels in the answer; no file of it stays in storage. */
export const exportHousehold = (render: PdfRenderer): Endpoint => implement(contract.privacy.export, async (context) => {
  const { store, vault, cloud, at, openid, input: { homeId, format } } = context, communityId = communityOf(homeId);
  const [{ stored }, home, community] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId), store.find('communities', communityId, ['crew']), context.right()]);
  if (!stored || !home) return refuse('NO_CASE');
  await keepLog(context, communityId, { by: openid, what: 'household-exported', of: homeId });
  const kept = await changeCase(context, homeId, { name: 'household-exported', of: format }, () => ({ ok: true as const, moveIn: {}, answer: null }), stored);
  if (!kept.ok) return kept;
  const people = peopleOf(home, stored, vault), record = stored.registration?.sealed ? JSON.parse(vault.open(stored.registration.sealed)) as Registration : null;
  const whoOf = (by: string): string => {
    const owner = stored.owners.find((one) => one.openid === by), seen = seenBy(by, community?.crew ?? []);
    return by === 'system' ? '系统' : owner ? `业主 ${maskName(owner.name)}` : `${seen.who}${SEEN[seen.role]}`;
  };
  const paper = householdPaper({ moveIn: stored, whoOf, people: people.map((one) => ({ ...one, role: ROLES[one.of] })), record: record ? recordPairs(record) : [] });
  const { bytes } = await render({ title: `${paper.title} ${paper.subtitle}`, number: '', parts: [{ paper, digest: paperDigest(paper, sha256) }], images: new Map(), issuedAt: at });
  const name = `ruhuo-${homeKeyOf(homeId)}`;
  if (format === 'pdf') return ok({ name: `${name}.pdf`, content: bytes.toString('base64') });
  const files = await householdFiles(cloud, stored);
  const json = JSON.stringify({ home: houseOf(home, people.filter(({ of }) => of === 'owner'), vault), people, record, moveIn: { ...plain(stored), ...(stored.parking && { parking: openedAsks(stored.parking, vault.open) }) }, files: files.list }, null, 2);
  const zip = storedZip([{ path: '个人信息副本.pdf', bytes: new Uint8Array(bytes) }, { path: 'household.json', bytes: new Uint8Array(Buffer.from(json)) }, ...files.packed]);
  return ok({ name: `${name}.zip`, content: zip.toString('base64') });
});

const recordPairs = (record: Registration): readonly (readonly [string, string])[] => [
  ['通讯地址', record.mailAddress], ['紧急联系人', `${record.emergencyName}（${record.emergencyRelation}）${record.emergencyPhone}`], ['车辆', record.vehicles.map(({ plate, model }) => `${plate} ${model}`).join('；') || '无'],
];
/** The house and its owners as the roster has them. What belongs to others, such as a sale before, stays out. */
function houseOf({ building, unit, room, houseType, area, contractNo, owners, ...rest }: Home, people: readonly Reachable[], vault: Vault): object {
  const addressOf = (no: number): object => { const address = owners.find((one) => one.no === no)?.address; return address ? { address: vault.open(address) } : {}; };
  return { building, unit, room, houseType, area, contractNo, ...contractOf(rest), owners: people.map((one) => ({ ...one, ...addressOf(one.no) })) };
}
/** The case without what is stored sealed (it stands opened beside) and without the store's own marks. */
const plain = (moveIn: MoveInCase): Record<string, unknown> => Object.fromEntries(Object.entries(moveIn).filter(([key]) => !key.startsWith('_') && !['registration', 'marks', 'messages', 'identityLock'].includes(key)).map(([key, value]) => [key, key === 'privacy' ? { ...(value as object), whys: undefined } : value]));
