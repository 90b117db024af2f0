/**
 * Ids carry their scope, so that a right on a community can be checked without reading anything:
 * `home_yunxi_3-2-1201` and `case_yunxi_3-2-1201` lie in `com_yunxi`. None holds a dot or a `$`: they are used as keys inside documents.
 */
export type CommunityId = `com_${string}`;
export type HomeId = `home_${string}`;
export type CaseId = `case_${string}`;
export type BatchId = `bat_${string}`;
export type LedgerId = `led_${string}`;
export type NoticeId = `not_${string}`;
export type ImportId = `imp_${string}`;
export type TemplateId = `tpl_${string}`;
export type DrawId = `draw_${string}`;
export type PlanId = `plan_${string}`;
export type LotId = `lot_${string}`;
export type OpenId = string;

const PART = '[a-z0-9]{2,16}';
export const communityIdPattern = new RegExp(`^com_${PART}$`);
export const homeIdPattern = new RegExp(`^home_${PART}_[0-9A-Za-z]{1,8}-[0-9A-Za-z]{1,8}-[0-9A-Za-z]{1,8}$`);
export const batchIdPattern = new RegExp(`^bat_${PART}_[0-9a-z]{1,24}$`);
export const noticeIdPattern = new RegExp(`^not_${PART}_[0-9a-z]{1,24}_[0-9a-z-]{1,24}$`);
export const importIdPattern = new RegExp(`^imp_${PART}_[0-9a-z]{1,24}$`);
export const templateIdPattern = new RegExp(`^tpl_${PART}_[0-9a-z]{1,24}$`);
export const drawIdPattern = new RegExp(`^draw_${PART}_[0-9a-z]{1,24}$`);
export const planIdPattern = new RegExp(`^plan_${PART}_[0-9a-z]{1,24}$`);
export const lotIdPattern = new RegExp(`^lot_${PART}_[0-9a-z]{1,24}$`);
export const isTemplateId = (code: string): code is TemplateId => templateIdPattern.test(code);

const scope = (id: string): string => id.split('_')[1] ?? '';
/** The community an id lies in. */
export const communityOf = (id: string): CommunityId => `com_${scope(id)}`;
export const homeIdOf = (community: CommunityId, building: string, unit: string, room: string): HomeId => `home_${scope(community)}_${building}-${unit}-${room}`;
/** `3-2-1201`, the home's key inside its ledger. */
export const homeKeyOf = (home: string): string => home.split('_').slice(2).join('_');
export const caseIdOf = (home: string): CaseId => `case_${home.split('_').slice(1).join('_')}`;
export const ledgerIdOf = (batch: string, part = 1): LedgerId => `led_${batch.split('_').slice(1).join('_')}_${part}`;
export const noticeIdOf = (batch: string, kind: string): NoticeId => `not_${batch.split('_').slice(1).join('_')}_${kind}`;
/** Under which a sold home's former household is kept: `home_yunxi_3-2-1201x1`. No room is called so. */
export const formerHomeIdOf = (home: HomeId, no: number): HomeId => `${home}x${no}`;
