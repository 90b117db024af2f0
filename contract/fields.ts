import * as v from 'valibot';
import { batchIdPattern, communityIdPattern, drawIdPattern, homeIdPattern, importIdPattern, noticeIdPattern, planIdPattern, templateIdPattern, type BatchId, type CommunityId, type DrawId, type HomeId, type ImportId, type NoticeId, type PlanId, type TemplateId } from '@domain/kernel/ids';
import { isClock, isDay } from '@domain/kernel/calendar';
import { BOOKING_KINDS } from '@domain/booking/kind';
import { isHandwriting } from '@domain/documents/signing';
import { isIdTail } from '@domain/identity/id-tail';

const id = <T extends string>(pattern: RegExp) => v.pipe(v.string(), v.regex(pattern), v.transform((text) => text as T));
export const communityId = id<CommunityId>(communityIdPattern);
export const homeId = id<HomeId>(homeIdPattern);
export const batchId = id<BatchId>(batchIdPattern);
export const noticeId = id<NoticeId>(noticeIdPattern);
export const importId = id<ImportId>(importIdPattern);
export const planId = id<PlanId>(planIdPattern);
export const templateId = id<TemplateId>(templateIdPattern);
export const drawId = id<DrawId>(drawIdPattern);
export const slotId = v.pipe(v.string(), v.regex(/^\d{4}-\d{4}$/));
export const paperCode = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{2,40}$/));
/** Of what kind a place is: a visit, unless said otherwise. */
export const bookingKind = v.optional(v.picklist(BOOKING_KINDS), 'visit');
export const day = v.pipe(v.string(), v.check(isDay));
export const clock = v.pipe(v.string(), v.check(isClock));
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));
/** Text a person typed: trimmed, no control characters, never longer than a screen wants. */
export const words = (max: number, min = 0) => v.pipe(v.string(), v.trim(), v.minLength(min), v.maxLength(max), v.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/));
export const idTail = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.check(isIdTail));
/** A file of our own cloud storage. */
export const fileId = v.pipe(v.string(), v.maxLength(300), v.regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/), v.check((text) => !text.includes('..')));
export const handwriting = v.pipe(v.string(), v.maxLength(20_000), v.check(isHandwriting));
export const thousandths = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
export const point = v.tuple([thousandths, thousandths]);
