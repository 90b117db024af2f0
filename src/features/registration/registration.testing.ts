import type { RegistrationView } from '@contract/registration'
import type { Registration } from '@domain/forms/registration'

/** Filled in and right, alone and without a car. */
export const aRecord = (over: Partial<Registration> = {}): Registration => ({
  ownerNo: 1, idKind: 'id-card', idNumber: '11010519491231002X', phone: '13812346207', mailAddress: '云溪里 3栋 2单元 1201', emergencyName: '陈静', emergencyRelation: '配偶', emergencyPhone: '13912345678',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true, ...over
})

const paper = (code: string, name: string, required: boolean, files: readonly string[] = []) => ({ code, name, note: '', required, files })
export const aRegistration = (over: Partial<RegistrationView> = {}): RegistrationView => ({
  label: '3栋 2单元 1201', contractNo: 'YX-3121201', houseType: '三室两厅', area: 11860, owners: [{ no: 1, name: '王一宁', phoneTail: '6207' }, { no: 2, name: '陈静', phoneTail: '7781' }],
  record: aRecord(), isProven: { name: true, idNumber: true, phone: true }, state: 'none', missing: [], returnedAt: null, savedAt: null, approvals: [{ stage: '初审', at: null }], isUrgent: false, isTakenDown: false, amendment: null, extras: [], canReadCards: false,
  materials: [paper('id-card', '身份证', true), paper('contract', '购房合同', true), paper('proxy-letter', '委托书', false)], fees: [], ...over
})
