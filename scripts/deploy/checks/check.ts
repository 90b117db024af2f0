/** One thing that can be told without credentials: its problems in words, none when all is well. */
export type Check = { readonly name: string; readonly find: () => Promise<readonly string[]> | readonly string[] };
