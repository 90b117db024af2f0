type Piece = { readonly ok: true; readonly value: { readonly done: number; readonly left: number } } | { readonly ok: false; readonly code: string }

/** Answers of "busy", and pieces that got no further, before it is given up. */
const MOST_IN_VAIN = 5

/** Asks for the next piece until none is left; the last answer, with `left` above 0 when it got no further. */
export async function inPieces<R extends Piece> (next: () => Promise<R>, onPiece: (reached: Extract<R, { ok: true }>['value']) => void): Promise<R> {
  for (let inVain = 0, reached = -1; ;) {
    const reply = await next()
    if (reply.ok) {
      onPiece((reply as Extract<R, { ok: true }>).value)
      if (reply.value.left === 0) return reply
      if (reply.value.done > reached) { reached = reply.value.done; inVain = 0; continue }
    } else if (reply.code !== 'BUSY') return reply
    if (++inVain >= MOST_IN_VAIN) return reply
  }
}
