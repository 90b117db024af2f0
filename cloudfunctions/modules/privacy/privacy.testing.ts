import { createHomeServer } from '@cloud/kit/testing-home';
import { createTestServer } from '@cloud/kit/testing';
import { aMember } from '@domain/testing/a-community';
import { aRecordOf } from '@domain/testing/a-record';
import { crewGrants } from '@domain/testing/some-grants';
import { askExport } from './ask-export';
import { assess } from './assess';
import { assessmentFile } from './assessment-file';
import { assessments } from './assessments';
import { audit } from './audit';
import { consent } from './consent';
import { exportHousehold } from './export';
import { identity } from './identity';
import { open } from './open';
import { people } from './people';
import { phone } from './phone';
import { record } from './record';
import { request } from './request';
import { reseal } from './reseal';
import { verify } from './verify';
import { withdraw } from './withdraw';

export const communityId = 'com_yunxi', homeId = 'home_yunxi_3-2-1201', owner1 = { of: 'owner', no: 1 } as const;
/** What the paper was asked to show. */
export const rendered: unknown[] = [];
const render = async (asked: unknown) => { rendered.push(asked); return { bytes: Buffer.from('%PDF'), pages: 1, missing: [], unreadable: [] }; };
const endpoints = [open, consent, withdraw, request, people, phone, identity, audit, verify, record, assess, assessments, reseal, askExport, exportHousehold(render), assessmentFile(render)];
/** The home, with a manager who may look and whoever works here. */
export const startPrivacy = async (moveIn: Parameters<typeof createHomeServer>[1] = {}) => {
  const server = await createHomeServer(endpoints, moveIn), { store, vault } = server.ports;
  await store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true)]);
  await store.apply('communities', communityId, { guard: {}, patch: { set: { crew: [aMember({ id: 'm1', name: '周敏', isManager: true, openid: 'wx-manager', phone: vault.seal('13900000001') }), aMember({ id: 'm2', name: '小何', isManager: false, openid: 'wx-desk', phone: vault.seal('13900000002') })] as never } } });
  const more = createTestServer({ manager: endpoints, documents: endpoints }, server.clock.now);
  Object.assign(more.ports, server.ports);
  const page = async () => (await store.list('privacyLog', { where: { communityId }, orderBy: [['no', 'desc']], limit: 1 }))[0];
  return { ...server, ask: more.call, store, vault, page };
};
/** Its registration lies sealed in the case. */
export const withRecord = (server: Awaited<ReturnType<typeof startPrivacy>>, residents: readonly { readonly name: string; readonly idNumber: string }[] = []) =>
  server.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { registration: { sealed: server.vault.seal(JSON.stringify(aRecordOf({ residents: residents.map((one) => ({ ...one, idKind: 'id-card', phone: '', relation: '子女' })) }))), savedAt: 1, submittedAt: 1, residents: residents.length, vehicles: 0 } } } });
