/** A room on the plan, 0…1 of its width and height. */
export type PlanRoom = { key: string, words: string, x: number, y: number, width: number, height: number }
export type PlanSpot = { x: number, y: number }

/** The room a spot lies in; in a wall or outside, the nearest. */
export const roomAt = (rooms: readonly PlanRoom[], { x, y }: PlanSpot): PlanRoom | undefined => {
  let best: { room: PlanRoom, away: number } | undefined
  for (const room of rooms) {
    const away = Math.hypot(Math.max(room.x - x, 0, x - room.x - room.width), Math.max(room.y - y, 0, y - room.y - room.height))
    if (!best || away < best.away) best = { room, away }
  }
  return best?.room
}
