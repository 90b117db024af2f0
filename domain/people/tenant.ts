import { dayOf, type Day, type Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';

/** How the rent is paid: 月付, 季付, 半年付, 年付 (S3-38). */
export const RENT_TERMS = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type RentTerm = (typeof RENT_TERMS)[number];
/** The lease's key clauses, each confirmed as read: 入住时间, 租金支付方式, 违约责任 (S0-76, S3-38). */
export const LEASE_CLAUSES = ['move-in', 'rent', 'breach'] as const;
export type LeaseClause = (typeof LEASE_CLAUSES)[number];

export type Tenant = {
  readonly no: number; readonly name: string;
  readonly phone: string; readonly phoneIndex: string; readonly phoneTail: string; readonly idNumber: string; readonly idMask: string;
  /** First and last day of the lease. */
  readonly from: Day; readonly to: Day; readonly rent: RentTerm; readonly clauses: readonly LeaseClause[];
  /** Photos of the lease. */
  readonly files: readonly string[];
  readonly at: Instant; readonly by: string; readonly openid: OpenId | null;
  readonly ended: { readonly at: Instant; readonly by: string } | null;
};
export const MOST_TENANTS = 4;

export const isTenantLive = ({ ended, to }: Tenant, now: Instant): boolean => !ended && to >= dayOf(now);
/** Whoever proved the tenant's phone, until the lease ends. */
export const isTenantIn = (tenant: Tenant, now: Instant): boolean => isTenantLive(tenant, now) && tenant.openid !== null;
/** What a lease still lacks before it can be registered (the checklist): its photos, each key clause. */
export const lacksOfLease = ({ files, clauses }: Pick<Tenant, 'files' | 'clauses'>): readonly (LeaseClause | 'lease')[] => [...(files.length ? [] : ['lease' as const]), ...LEASE_CLAUSES.filter((one) => !clauses.includes(one))];

/** Registers a tenant (S0-10): with the lease and its key clauses confirmed, days in order, one a phone, four at most. */
export function withTenant(tenants: readonly Tenant[], tenant: Tenant, now: Instant) {
  const lacks = lacksOfLease(tenant), live = tenants.filter((one) => isTenantLive(one, now));
  if (lacks.length) return refuse('LEASE_LACKS', { lacks });
  if (tenant.to <= tenant.from || tenant.to < dayOf(now)) return refuse('LEASE_DATES');
  if (live.some(({ phoneIndex }) => phoneIndex === tenant.phoneIndex)) return refuse('TENANT_TWICE');
  if (live.length >= MOST_TENANTS) return refuse('TENANT_LIMIT', { most: MOST_TENANTS });
  return ok<readonly Tenant[]>([...tenants, tenant]);
}
