import type { BatchView } from '@contract/batches';
import { draftOf } from '@domain/batch/draft';
import { askedAs } from '@domain/documents/edit-asks';
import { usualAsks } from '@domain/documents/paper-asks';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import { aBatch } from '@domain/testing/a-batch';
import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { open as openBatch } from '@cloud/modules/batches/open';
import { publish } from '@cloud/modules/batches/publish';
import { save } from '@cloud/modules/batches/save';

const communityId = 'com_yunxi';
async function start(papers?: typeof usualAsks) {
  const server = await createCommunity([openBatch, publish, save], { homes: someHomes(2) });
  const manage = (action: string, data: object) => server.call('manager', 'wx-manager', `batches.${action}`, data);
  const saved = await manage('save', { communityId, batchId: null, draft: { ...draftOf(aBatch()), ...(papers && { papers }) } }) as { value: { batchId: string } };
  const batchId = saved.value?.batchId;
  const publishing = () => manage('publish', { batchId });
  const caseOf = async () => { await publishing(); return server.store.find('cases', 'case_yunxi_3-1-101'); };
  return { ...server, manage, saved, batchId, caseOf };
}

test('a batch that says nothing asks what is usual, and its cases keep nothing of it', async () => {
  const moveIn = await (await start()).caseOf();
  expect(moveIn).not.toHaveProperty('paperAsks');
  expect(moveIn && [signingTermsOf(moveIn, 'residence-agreement')?.step, signingTermsOf(moveIn, 'fire-safety-pledge')]).toEqual(['sign', null]);
});
test('what a batch asks is kept with it, shown again, and copied into its cases', async () => {
  const papers = askedAs(usualAsks, 'fire-safety-pledge', 'sign'), { manage, batchId, caseOf } = await start(papers);
  expect((await manage('open', { communityId, batchId }) as { value: BatchView }).value.draft.papers).toEqual(papers);
  const moveIn = await caseOf();
  expect(moveIn?.paperAsks).toEqual(papers);
  expect(moveIn && signingTermsOf(moveIn, 'fire-safety-pledge')).toMatchObject({ step: 'sign', asked: ['owner:1'] });
});
test.each([[{ code: 'fire-safety-pledge', use: 'sign', step: 'keys' }], [{ code: 'X', use: 'read', step: 'notice' }], [{ code: 'owners-covenant', use: 'burn', step: 'notice' }]])('%j is not taken', async (ask) => {
  expect((await start([ask as never])).saved).toMatchObject({ code: 'INVALID_INPUT' });
});
