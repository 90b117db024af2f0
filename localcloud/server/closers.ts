export type Closers = {
  /** To be run at the end, the last added first. */
  add(close: () => unknown): void;
  closeAll(): Promise<void>;
};

/** What was opened is closed in the opposite order, at the end or when the start fails half way. */
export function createClosers(): Closers {
  const stack: (() => unknown)[] = [];
  return {
    add: (close) => void stack.push(close),
    async closeAll() {
      for (let close = stack.pop(); close; close = stack.pop()) await close();
    },
  };
}
