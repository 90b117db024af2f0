import { aCase } from '../testing/a-case';
import { aSignedPaper } from '../testing/a-signed-paper';
import { isDone } from '../movein/steps';
import { signingTermsOf } from '../movein/signing-terms-of';
import { askedAs, isUsual, signedElsewhere } from './edit-asks';
import { documentLibrary } from './library';
import { papersAskedOf, signedAtStep, usualAsks } from './paper-asks';

test('what is usual names papers of the library, each once, and signs today’s two', () => {
  const codes = usualAsks.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !documentLibrary.some((one) => one.code === code))).toEqual([]);
  expect([signedAtStep({}, 'sign'), signedAtStep({}, 'handover')]).toEqual([['residence-agreement'], ['handover-sheet']]);
  expect(isUsual(usualAsks)).toBe(true);
});
test('a paper switched on is waited for by its step, and one switched off is not', () => {
  const papers = { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']) }, seat = null;
  const registered = { noticeReads: { n: 1 }, review: { state: 'accepted', at: 1, by: '' }, papers } as const;
  const isSigned = (paperAsks: typeof usualAsks) => isDone('sign', { moveIn: aCase({ ...registered, paperAsks }), seat });
  expect(isSigned(usualAsks)).toBe(true);
  const more = askedAs(usualAsks, 'fire-safety-pledge', 'sign');
  expect(signedAtStep({ paperAsks: more }, 'sign')).toEqual(['fire-safety-pledge', 'residence-agreement']);
  expect(isSigned(more)).toBe(false);
  expect(isSigned(signedElsewhere(more, 'fire-safety-pledge'))).toBe(true);
  expect(isSigned(askedAs(more, 'fire-safety-pledge', null))).toBe(true);
});
test('no home is handed over without its sheet, whatever is asked', () => {
  expect(signedAtStep({ paperAsks: [] }, 'handover')).toEqual(['handover-sheet']);
  expect(papersAskedOf({ paperAsks: [{ code: 'handover-sheet', use: 'read', step: 'notice' }] })).toEqual([{ code: 'handover-sheet', use: 'sign', step: 'handover' }]);
});
test('which papers need every owner is the batch’s choice', () => {
  const asks = askedAs(usualAsks, 'residence-agreement', 'sign', true), moveIn = aCase({ paperAsks: asks });
  expect(isUsual(asks)).toBe(false);
  expect(signingTermsOf(moveIn, 'residence-agreement')).toMatchObject({ step: 'sign', asked: ['owner:1', 'owner:2'], turns: [['owner:1', 'owner:2']], also: ['staff'] });
  expect(signingTermsOf({ ...moveIn, paperAsks: signedElsewhere(asks, 'residence-agreement') }, 'residence-agreement')).toMatchObject({ step: 'handover', asked: ['owner:1', 'owner:2'] });
  expect([isUsual(askedAs(asks, 'residence-agreement', 'sign')), askedAs(usualAsks, 'goods-record', 'sign', true).find(({ code }) => code === 'goods-record')]).toEqual([true, { code: 'goods-record', use: 'sign', step: 'handover' }]);
  const signed = (...who: readonly string[]) => isDone('sign', { moveIn: { ...moveIn, noticeReads: { n: 1 }, papers: { 'residence-agreement': { ...aSignedPaper('residence-agreement', who), asked: ['owner:1', 'owner:2'] } } }, seat: null });
  expect([signed('owner:1'), signed('owner:1', 'owner:2')]).toEqual([false, true]);
});
test('who signs follows from the groups: all owners, the first, who came, the company', () => {
  const moveIn = aCase({ paperAsks: askedAs(usualAsks, 'goods-record', 'sign'), identity: { at: 1, by: 'wx', who: 'co-owner', ownerNo: 2 } });
  expect(signingTermsOf(moveIn, 'goods-record')).toMatchObject({ step: 'handover', asked: ['owner:2', 'staff'] });
  expect(signingTermsOf(moveIn, 'residence-agreement')).toMatchObject({ step: 'sign', asked: ['owner:1'], also: ['staff'] });
  expect(signingTermsOf(moveIn, 'owners-covenant')).toBeNull();
});
