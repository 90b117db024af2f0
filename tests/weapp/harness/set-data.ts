/** What crossed from the logic layer to the view, as the phone would have to carry it. */
export type Crossing = { readonly bytes: number; readonly nodes: number }

/** Taro writes a node's name under `nn`. */
function nodesIn (value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const below = Object.values(value).reduce<number>((sum, child) => sum + nodesIn(child), 0)
  return below + ('nn' in value ? 1 : 0)
}

/** The data as it arrives on the other side (JSON), and its size. */
export function cross (payload: unknown): { readonly arrived: object; readonly crossing: Crossing } {
  const text = JSON.stringify(payload)
  const arrived = JSON.parse(text) as object
  return { arrived, crossing: { bytes: Buffer.byteLength(text), nodes: nodesIn(arrived) } }
}

export const totalOf = (crossings: readonly Crossing[]) => ({
  calls: crossings.length,
  bytes: crossings.reduce((sum, { bytes }) => sum + bytes, 0),
  nodes: crossings.reduce((sum, { nodes }) => sum + nodes, 0)
})
