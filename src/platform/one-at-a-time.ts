/** What takes longer than its turn is not begun twice: a slow answer would always be overtaken by the next question. */
export function oneAtATime (work: () => Promise<unknown>): () => Promise<void> {
  let isAtWork = false
  return async () => {
    if (isAtWork) return
    isAtWork = true
    try { await work() } finally { isAtWork = false }
  }
}
