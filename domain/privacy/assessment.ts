import type { Digest } from '../audit/trail';
import { addDays, type Day, type Instant } from '../kernel/calendar';
import type { CommunityId, OpenId } from '../kernel/ids';

export type AssessmentId = `pia_${string}`;
export const assessmentIdPattern = /^pia_[a-z0-9]{2,16}_[0-9a-z]{1,24}$/;
/** The parts of an impact assessment (个人信息保护法 art. 55, 56), in the order of the form. */
export const ASSESSMENT_PARTS = ['scope', 'data', 'necessity', 'risks', 'measures', 'outside', 'rights', 'conclusion'] as const;
export type AssessmentPart = (typeof ASSESSMENT_PARTS)[number];
export const ASSESSMENT_RESULTS = ['low', 'middle', 'high'] as const;
/** 个人信息保护影响评估: dated, kept for three years, never changed once kept; another one follows it. */
export type Assessment = {
  readonly _id: AssessmentId; readonly communityId: CommunityId; readonly day: Day; readonly by: OpenId; readonly byName: string; readonly at: Instant;
  readonly parts: Readonly<Record<AssessmentPart, string>>; readonly risk: (typeof ASSESSMENT_RESULTS)[number]; readonly keepUntil: Day; readonly digest: string;
};
const KEEP_DAYS = 3 * 365 + 1;
export const keepUntilOf = (day: Day): Day => addDays(day, KEEP_DAYS);
/** Another is due a year after the last, and whenever what is done with the data changes. */
export const nextAssessmentOn = (day: Day): Day => addDays(day, 365);

/** Parts that say too little to be an assessment. */
export const thinParts = (parts: Assessment['parts']): readonly AssessmentPart[] => ASSESSMENT_PARTS.filter((part) => parts[part].trim().length < 10);
export const assessmentDigest = ({ day, byName, parts, risk }: Pick<Assessment, 'day' | 'byName' | 'parts' | 'risk'>, digest: Digest): string => digest(JSON.stringify([day, byName, risk, ...ASSESSMENT_PARTS.map((part) => parts[part])]));
