import type { CommunityId } from '@domain/kernel/ids';
import { communityOf, isTemplateId } from '@domain/kernel/ids';
import { findShipped } from '@domain/movein/shipped';
import type { FlowTemplate } from '@domain/movein/template';
import type { Context } from './implement';

/** The template a code names, as it is now: a shipped one, or one of the community's own that is still in use. */
export async function findTemplate({ store }: Pick<Context, 'store'>, communityId: CommunityId, code: string): Promise<FlowTemplate | null> {
  if (!isTemplateId(code)) return findShipped(code) ?? null;
  const own = communityOf(code) === communityId ? await store.find('templates', code) : null;
  return own && !own.isRetired ? own.template : null;
}
