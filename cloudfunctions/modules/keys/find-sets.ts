import { communityOf } from '@domain/kernel/ids';
import { keyBookIdOf, roomOf, type KeyBook } from '@domain/keys/key-book';
import type { Context } from '@cloud/kit/implement';

/** What its building's book says of one home; null where nobody took keys in. */
export async function findSets({ store }: Pick<Context, 'store'>, homeId: string): Promise<Pick<KeyBook, 'sets' | 'loans'> | null> {
  const { building, home } = roomOf(homeId), book = await store.find('keyBooks', keyBookIdOf(communityOf(homeId), building), [`sets.${home}`, 'loans']);
  return book && { sets: book.sets ?? {}, loans: book.loans ?? [] };
}
