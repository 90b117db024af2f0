/** One home's answer to a notice. */
export type Reached = { readonly hasRead: boolean; readonly isBound: boolean };
export type Reach = { readonly addressees: number; readonly read: number; readonly unread: number; readonly unbound: number };

/** Reach, not sends (NT-3): every home is counted once, so the three always add up to the addressees. */
export const reachOf = (homes: readonly Reached[]): Reach => ({
  addressees: homes.length, read: homes.filter(({ hasRead }) => hasRead).length,
  unread: homes.filter(({ hasRead, isBound }) => !hasRead && isBound).length, unbound: homes.filter(({ hasRead, isBound }) => !hasRead && !isBound).length,
});
