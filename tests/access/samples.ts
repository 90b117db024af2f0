import type { OperationName, OperationNamed } from '@contract/contract';
import type { InputOf } from '@contract/operation';

const homeId = 'home_yunxi_1-1-101' as const;
const communityId = 'com_yunxi' as const;
const batchId = 'bat_yunxi_a' as const;
const ledgerId = 'led_yunxi_a_1';
const drawId = 'draw_yunxi_a' as const;
const record = { ownerNo: 1, idKind: 'id-card', idNumber: '', phone: '', mailAddress: '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', residents: [], vehicles: [], confirmsHouse: false, confirmsFees: false, confirmsRules: false, consentsToIdData: false } as const;
const strokes = '100,250 300,120 500,380 700,120 900,250';
const file = 'cloud://test.files/homes/yunxi_1-1-101/material/photo-a.jpg';
const askId = 'ask_yunxi_0123456789abcdef';
const errandId = 'err_yunxi_0123456789';
const proxyTerms = { name: '李代', phone: '13800000001', idNumber: '990000199101081218', scopes: ['book', 'sign'] as ('book' | 'sign')[], papers: ['residence-agreement'], from: '2026-03-14', to: '2026-03-30' };
const place = { name: '服务中心', address: '', latitude: 30, longitude: 120 };
const draft = { name: '', buildings: [], days: [], windows: [], slotMinutes: 30, places: 12, place, opensAt: 0, changeHours: 12, changeLimit: 2, asks: false, holdMinutes: 60, extraPlaces: 2, exceptions: {}, template: 'standard', payBeforeKeys: false, materials: [], keys: [] } as const;

/** A well-formed input for every operation; a new operation without one does not compile. Ids lie in community `yunxi`, home 1-1-101. */
export const samples: { readonly [N in OperationName]: InputOf<OperationNamed<N>> } = {
  'session.open': {}, 'session.bind': { communityId, phoneCode: 'phone:1', idTail: '1218' }, 'session.join': { communityId, phoneCode: 'phone:1' },
  'home.open': { homeId }, 'home.readNotice': { homeId, noticeId: 'not_yunxi_a_first-entry' }, 'home.inbox': { homeId },
  'registration.open': { homeId }, 'registration.save': { homeId, record: record as never }, 'registration.submit': { homeId, record: record as never }, 'registration.attach': { homeId, materials: [{ code: 'id-card', files: [file] }] },
  'registration.amend': { homeId, record: record as never }, 'registration.frame': { homeId }, 'registration.takeDown': { homeId, record: { phone: '13800006207' } }, 'registration.forms': { homeId }, 'registration.print': { homeId, form: 'family-card' }, 'registration.readCard': { homeId, fileId: file, consents: true },
  'review.hurry': { homeId }, 'review.settle': { homeId, since: 1, isTaken: true, words: '' }, 'review.seen': { homeId, since: 1 },
  'review.list': { communityId }, 'review.open': { homeId }, 'review.accept': { homeId }, 'review.return': { homeId, missing: [{ code: 'id-card', words: '反面' }] },
  'booking.open': { homeId }, 'booking.reserve': { homeId, ledgerId, slotId: '0314-0900' }, 'booking.reschedule': { homeId, ledgerId, from: '0314-0900', to: '0314-0930', changeLimit: 2 }, 'booking.cancel': { homeId, ledgerId, from: '0314-0900' }, 'booking.checkIn': { homeId, ledgerId, slotId: '0314-0900' },
  'booking.wait': { homeId, ledgerId, slotId: '0314-0900' }, 'booking.leave': { homeId, ledgerId, slotId: '0314-0900' }, 'booking.accept': { homeId, ledgerId, slotId: '0314-0900', from: null }, 'booking.decline': { homeId, ledgerId, slotId: '0314-0900' },
  'pass.open': { homeId },
  'parking.open': { homeId }, 'parking.vehicles': { homeId, vehicles: [{ plate: '浙A12345', model: '' }] }, 'parking.apply': { homeId, kind: 'space', type: 'car', plate: '', remark: '' }, 'parking.withdraw': { homeId, no: 1 },
  'parking.book': { homeId, lotId: 'lot_yunxi_b1', from: 0, to: 3_600_000, plate: '浙A12345' }, 'parking.cancel': { homeId, lotId: 'lot_yunxi_b1', id: '0123456789ab' }, 'parking.asks': { communityId }, 'parking.decide': { homeId, no: 1, isAgreed: true, words: '' }, 'parking.find': { communityId, plate: '浙A12345', reason: 'contact' },
  'parking.board': { communityId }, 'parking.lot': { lotId: 'lot_yunxi_b1' }, 'parking.save': { communityId, lotId: null, lot: { name: '地下一层', type: 'car', place: '', way: '', rules: '', surface: 'concrete', condition: 'good', sketch: null, visitHours: 0 } }, 'parking.fill': { lotId: 'lot_yunxi_b1', lines: [{ no: 'A-001', home: '' }] },
  'parking.release': { lotId: 'lot_yunxi_b1', no: 'A-001', why: '退租' }, 'parking.swap': { lotId: 'lot_yunxi_b1', no: 'A-001', other: 'A-002', why: '方便出入' }, 'parking.mark': { lotId: 'lot_yunxi_b1', nos: ['A-001'], mark: 'out', why: '积水' }, 'parking.tell': { lotId: 'lot_yunxi_b1' },
  'binding.ask': { communityId, building: '1', unit: '1', room: '101', name: '王一宁', phoneCode: 'phone:1', why: 'new-phone', words: '', photo: null }, 'binding.mine': { communityId }, 'binding.list': { communityId }, 'binding.look': { askId }, 'binding.accept': { askId, ownerNo: 1 }, 'binding.refuse': { askId, reason: 'visit' }, 'binding.invite': { homeId, ownerNo: 1 }, 'binding.revoke': { homeId, ownerNo: 1 },
  'people.open': { homeId }, 'people.household': { homeId }, 'people.acting': { homeId }, 'people.notice': { homeId, noticeId: 'not_yunxi_a_first-entry' }, 'people.draft': { homeId, terms: proxyTerms }, 'people.grant': { homeId, terms: proxyTerms, digest: '0'.repeat(64), strokes, device: 'test', seconds: 1 },
  'people.addTenant': { homeId, name: '李租', phone: '13800000002', idNumber: '990000199101081218', from: '2026-03-14', to: '2027-03-13', rent: 'monthly', clauses: ['move-in', 'rent', 'breach'], files: [file] }, 'people.addGuest': { homeId, name: '客人', idNumber: '990000199101081218', from: '2026-03-14', to: '2026-03-30' },
  'people.transfer': { homeId, confirm: '1-1-101', reason: '二手转让', owners: [{ name: '新主', phone: '13800000009', idNumber: '' }] }, 'people.former': { homeId }, 'people.end': { homeId, kind: 'proxy', no: 1 }, 'people.takeOn': { communityId, phoneCode: 'phone:1' },
  'papers.open': { homeId, papers: ['residence-agreement'] }, 'papers.sign': { homeId, papers: [{ paper: 'residence-agreement', digest: '0'.repeat(64), seconds: 1 }], strokes, device: 'test' },
  'papers.decline': { homeId, paper: 'residence-agreement', digest: '0'.repeat(64), reason: '面积不对' }, 'papers.takeUp': { homeId, paper: 'residence-agreement' }, 'papers.vouch': { homeId, papers: [{ paper: 'residence-agreement', digest: '0'.repeat(64) }] }, 'papers.withdraw': { homeId, paper: 'residence-agreement' }, 'papers.waiting': { communityId, skip: 0 }, 'papers.file': { homeId, paper: 'residence-agreement' },
  'bill.open': { homeId }, 'bill.pay': { homeId, fen: 1 }, 'bill.settle': { homeId }, 'bill.choose': { homeId, codes: [] }, 'bill.receipt': { homeId, paper: 'SJ20260314-D001' }, 'bill.desk': { homeId },
  'bill.take': { homeId, how: 'cash', slip: '0001', fen: 1 }, 'bill.reverse': { homeId, receipt: 'SJ20260314-D001', why: '记错房号' }, 'bill.askRefund': { homeId, receipt: 'SJ20260314-D001', fen: 1, purpose: 'deposit', why: '装修验收合格' },
  'finance.day': { communityId, day: '2026-03-14', skip: 0 }, 'finance.refunds': { communityId }, 'finance.confirm': { homeId, receipts: ['SJ20260314-D001'] }, 'finance.decide': { homeId, no: `rf${'0'.repeat(28)}`, agrees: true, because: '' }, 'finance.payOut': { homeId, no: `rf${'0'.repeat(28)}`, how: 'cash', slip: '1' },
  'finance.check': { communityId, day: '2026-03-14', skip: 0 }, 'finance.close': { communityId, day: '2026-03-13', digest: '0'.repeat(64), note: '' }, 'finance.sheet': { communityId, day: '2026-03-14', format: 'xlsx' },
  'fees.open': { communityId }, 'fees.save': { communityId, version: 1, items: null }, 'fees.publish': { communityId, version: 1, why: '价格核定' }, 'fees.redraw': { homeId, why: '面积更正' },
  'desk.today': { communityId }, 'desk.scan': { communityId, code: 'RH2.x' }, 'desk.household': { homeId }, 'desk.find': { communityId, text: '1-1-101' }, 'desk.identify': { homeId, ownerNo: 1, idTail: '1218' },
  'inspection.open': { homeId }, 'inspection.note': { homeId, marks: {}, meters: {} }, 'inspection.finish': { homeId, marks: {}, meters: {} }, 'inspection.merge': { homeId, marks: {}, meters: {} },
  'defects.list': { homeId }, 'defects.ledger': { communityId }, 'defects.report': { homeId, defects: [{ room: 'living', item: 'window', words: '渗水', severity: 'minor', photos: [], pin: null }] }, 'defects.fix': { homeId, fixes: [{ no: 1, photo: file, words: '' }] }, 'defects.recheck': { homeId, rechecks: [{ no: 1, isRight: true }] },
  'keys.open': { homeId }, 'keys.takeOut': { homeId }, 'keys.count': { homeId, counts: {} }, 'keys.accept': { homeId, counts: {}, strokes, device: 'test' },
  'archive.open': { homeId }, 'archive.renew': { homeId }, 'verify.check': { code: '7K3F-92QD' }, 'file.open': { homeId }, 'file.find': { communityId, text: '1-1-101' },
  'roster.preview': { communityId, fileId: 'cloud://test.files/imports/com_yunxi/a.csv', name: 'a.csv', mapping: null }, 'roster.commit': { communityId, importId: 'imp_yunxi_a' }, 'roster.last': { communityId }, 'roster.confirm': { communityId, changedAt: 1, person: '开发商', day: '2026-03-01', paper: null }, 'roster.file': { exportId: 'exp_yunxi_a' }, 'roster.undo': { communityId, importId: 'imp_yunxi_a' },
  'library.list': { communityId }, 'library.open': { communityId, code: 'owners-covenant' }, 'library.version': { communityId, code: 'owners-covenant', version: 1 }, 'library.begin': { communityId, code: 'owners-covenant', from: 1 },
  'offline.list': { communityId, device: 'dev_0123456789abcdef', after: null }, 'offline.sync': { communityId, device: 'dev_0123456789abcdef', day: '2026-03-14', ticket: 'x', items: [{ id: 'req_0123456789abcdef', seq: 1, at: 1, name: 'keys.takeOut', input: { homeId } }] }, 'offline.held': { communityId }, 'offline.decide': { communityId, item: 'oit_yunxi_0123456789abcdef', applies: false, reason: '重复' },
  'library.save': { communityId, code: 'owners-covenant', rev: 1, edit: { title: '业主公约', text: { opening: ['第一段'], clauses: [], sections: [], closing: [] }, needsSecond: false } }, 'library.drop': { communityId, code: 'owners-covenant', rev: 1 }, 'library.publish': { communityId, code: 'owners-covenant', rev: 1 }, 'library.retire': { communityId, code: 'owners-covenant', version: 2 },
  'library.preview': { communityId, code: 'owners-covenant', homeId }, 'library.readers': { batchId, code: 'owners-covenant', skip: 0 }, 'library.home': { homeId }, 'library.read': { homeId, papers: [{ code: 'owners-covenant', version: 1 }] }, 'library.heard': { homeId, paper: 'owners-covenant' },
  'library.give': { homeId, papers: ['quality-guarantee'] }, 'library.explain': { homeId, paper: 'owners-covenant', clauses: ['2'] },
  'batches.list': { communityId }, 'batches.open': { communityId, batchId }, 'batches.save': { communityId, batchId, draft: draft as never }, 'batches.publish': { batchId },
  'privacy.open': { homeId }, 'privacy.consent': { homeId, purposes: ['profile'], device: 'test' }, 'privacy.withdraw': { homeId, purpose: 'profile' }, 'privacy.request': { homeId, isAsked: true }, 'privacy.export': { homeId, format: 'zip' },
  'privacy.people': { homeId }, 'privacy.phone': { homeId, person: { of: 'owner', no: 1 }, reason: 'contact', words: '' }, 'privacy.identity': { homeId, person: { of: 'owner', no: 1 }, reason: 'identity', words: '' },
  'privacy.audit': { communityId, day: null, memberId: null, home: null, what: null, before: null }, 'privacy.verify': { communityId, from: 1, head: '' }, 'privacy.record': { homeId },
  'privacy.exports': { communityId }, 'privacy.askExport': { communityId, building: null, reason: 'contact', words: '' }, 'privacy.decideExport': { exportId: 'exp_yunxi_a', isApproved: true }, 'privacy.reseal': { communityId, from: { at: 0, skip: 0 } },
  'privacy.assessments': { communityId }, 'privacy.assess': { communityId, day: '2026-03-14', parts: { scope: '', data: '', necessity: '', risks: '', measures: '', outside: '', rights: '', conclusion: '' }, risk: 'low' }, 'privacy.assessmentFile': { assessmentId: 'pia_yunxi_a' },
  'plans.list': { communityId }, 'plans.open': { planId: 'plan_yunxi_a' }, 'plans.create': { communityId, name: '入伙计划', batches: [batchId] }, 'plans.edit': { planId: 'plan_yunxi_a', edit: { what: 'drop', section: 'goals', id: 'told' } },
  'plans.approve': { planId: 'plan_yunxi_a', as: 'project' }, 'plans.file': { planId: 'plan_yunxi_a', id: 'flow' }, 'plans.keepOn': { planId: 'plan_yunxi_a', why: '回访' }, 'plans.mine': { communityId }, 'plans.tick': { planId: 'plan_yunxi_a', task: 'venue', isDone: true, note: '' },
  'batches.planChange': { batchId, draft: draft as never }, 'batches.change': { batchId, draft: draft as never, digest: '0123456789abcdef' }, 'batches.undoChange': { batchId, change: '0123456789ab' },
  'batches.movePlaces': { batchId, slotId: '0314-0900', from: ledgerId, to: 'led_yunxi_a_2', places: 1 }, 'batches.copy': { batchId, name: '二期' }, 'batches.pause': { batchId }, 'batches.resume': { batchId }, 'batches.close': { batchId }, 'batches.round': { batchId, kind: 'inspection', name: '一期A 验房' }, 'batches.approve': { batchId, as: 'project' },
  'buildings.open': { communityId }, 'buildings.ready': { communityId, buildings: ['1'], flag: 'usable', isSet: true }, 'buildings.hold': { homeId, reason: '渗水未修' }, 'buildings.release': { homeId },
  'slots.board': { batchId, from: null }, 'slots.list': { batchId, what: 'unbooked', slotId: null, building: null, skip: 0 }, 'slots.phones': { homeId },
  'notices.open': { batchId }, 'notices.publish': { batchId, draft: { title: '通知', blocks: {} } },
  'board.open': { batchId }, 'board.list': { batchId, letter: null, step: null, building: null, skip: 0 }, 'board.overview': { communityId },
  'visits.open': { homeId }, 'visits.place': { homeId, ledgerId, slotId: '0314-0900', lane: 'phone' }, 'visits.move': { homeId, ledgerId, from: '0314-0900', to: '0314-0930', lane: null }, 'visits.release': { homeId, ledgerId, slotId: '0314-0900', lane: null },
  'visits.confirm': { homeId, ledgerId, slotId: '0314-0900' }, 'visits.miss': { homeId, ledgerId, slotId: '0314-0900' }, 'visits.day': { communityId, day: '2026-03-14' }, 'visits.sheet': { communityId, day: '2026-03-14', format: 'xlsx', language: 'zh-CN' }, 'visits.duty': { communityId, day: '2026-03-14', slotId: null, expert: '周工', restArea: '会客区' },
  'draws.list': { homeId }, 'draws.open': { homeId, drawId }, 'draws.enter': { homeId, drawId }, 'draws.withdraw': { homeId, drawId },
  'draws.board': { communityId }, 'draws.look': { communityId, drawId: null }, 'draws.save': { communityId, drawId: null, draft: { title: '车位', note: '', kind: 'parking', prizes: [], batchId: null, opensAt: 0, closesAt: 0, source: '', knownAt: 0, earlyAt: null } },
  'draws.publish': { drawId }, 'draws.close': { drawId }, 'draws.run': { drawId, value: '20260401' }, 'draws.apply': { drawId }, 'draws.cancel': { drawId, why: '车位改为出售' },
  'way.open': { homeId }, 'way.duties': { communityId },
  'templates.list': { communityId }, 'templates.open': { communityId, code: 'standard' }, 'templates.copy': { communityId, code: 'standard', name: '一期' }, 'templates.save': { communityId, code: 'tpl_yunxi_a', version: 1, edit: { name: '一期', nameEn: '', document: '', reviewBy: '2027-03-01', steps: [] } }, 'templates.retire': { communityId, code: 'tpl_yunxi_a', isRetired: true },
  'tasks.list': { communityId }, 'tasks.tick': { homeId, step: 'tour' },
  'setup.claim': { code: 'wrong-code', phoneCode: 'phone:1', name: '周敏', community: { id: communityId, name: '云溪里', company: 'a', developer: 'b', hotline: '1', place, fees: [] } },
  'facts.open': { communityId }, 'facts.save': { communityId, kind: 'new', buildingKinds: {}, lines: [] },
  'roles.list': { communityId }, 'roles.save': { communityId, role: { code: null, name: '礼宾', department: '客户服务部', level: 'execute', duties: [] } }, 'roles.drop': { communityId, code: 'guard' }, 'roles.assign': { communityId, id: 'c1', code: 'guard', isManager: false },
  'errands.list': { communityId, what: 'queue', skip: 0 }, 'errands.open': { errandId }, 'errands.make': { communityId, title: '送水', words: '', homeId: null, photos: [], isUrgent: false, dueAt: 1, to: { department: '工程部' } }, 'errands.take': { errandId }, 'errands.pass': { errandId, how: 'up', to: null, words: '要采购' },
  'errands.finish': { errandId, words: '好了', photo: null }, 'errands.sendBack': { errandId, words: '还差', dueAt: 1 }, 'errands.withdraw': { errandId, words: '不用了' },
  'site.open': { communityId }, 'site.check': { batchId }, 'site.tick': { batchId, code: 'fire', isDone: true, words: '', photos: [] }, 'site.sign': { batchId, isSigned: true }, 'site.stock': { communityId, edit: { what: 'move', id: 'water', change: -1, words: '' } }, 'site.plan': { communityId, plan: null, points: [] }, 'site.venue': { homeId },
  'shifts.open': { communityId }, 'shifts.save': { communityId, monday: '2026-03-09', version: 0, days: {} },
  'setup.crew': { communityId }, 'setup.hire': { communityId, name: '李管家', phone: '13900000002', duties: ['desk'], isManager: false }, 'setup.dismiss': { communityId, id: 'c1' },
};
