import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import { CanvasBox } from './canvas-box'
import type { CanvasTouch, OpenSurface, Surface } from './canvas-box'
import { colours } from './colours'
import { roomAt } from './floor-plan'
import type { PlanRoom, PlanSpot } from './floor-plan'
import './floor-plan-view.scss'

export type FloorPlanViewProps<S extends Surface> = {
  id: string
  open: OpenSurface<S>
  rooms: readonly PlanRoom[]
  pin?: PlanSpot | undefined
  /** The room written darker. */
  chosen?: string | undefined
  onPin?: (spot: PlanSpot, room: PlanRoom) => void
  label: string
}

const drawPin = (context: CanvasRenderingContext2D, x: number, y: number, size: number) => {
  context.beginPath()
  context.moveTo(x, y)
  context.bezierCurveTo(x - size * 0.3, y - size * 0.35, x - size * 0.5, y - size * 0.55, x - size * 0.5, y - size * 0.78)
  context.arc(x, y - size * 0.78, size * 0.5, Math.PI, 0)
  context.bezierCurveTo(x + size * 0.5, y - size * 0.55, x + size * 0.3, y - size * 0.35, x, y)
  context.fillStyle = colours.persimmon
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = colours.card
  context.stroke()
  context.beginPath()
  context.arc(x, y - size * 0.78, size * 0.18, 0, Math.PI * 2)
  context.fillStyle = colours.card
  context.fill()
}

/** The home's plan: tap to say where. */
export const FloorPlanView = <S extends Surface>({ id, open, rooms, pin, chosen, onPin, label }: FloorPlanViewProps<S>) => {
  const surface = useRef<S>()
  const paint = useCallback((on: S) => {
    const { context, width, height } = on
    surface.current = on
    context.clearRect(0, 0, width, height)
    context.lineWidth = 1.5
    context.strokeStyle = colours.ink2
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    for (const room of rooms) {
      const here = room.key === chosen
      const [x, y, wide, tall] = [1 + room.x * (width - 2), 1 + room.y * (height - 2), room.width * (width - 2), room.height * (height - 2)]
      context.fillStyle = here ? colours.pineTint : colours.card
      context.fillRect(x, y, wide, tall)
      context.strokeRect(x, y, wide, tall)
      context.fillStyle = here ? colours.ink : colours.ink2
      context.font = `${here ? '600 ' : ''}${Math.max(9, Math.min(12, wide / Math.max(2.4, room.words.length)))}px sans-serif`
      context.fillText(room.words, x + wide / 2, y + tall / 2)
    }
    if (pin) drawPin(context, 1 + pin.x * (width - 2), 1 + pin.y * (height - 2), Math.max(16, width / 12))
  }, [rooms, pin, chosen])

  const touch = ({ phase, point }: CanvasTouch) => {
    const on = surface.current
    if (phase !== 'end' || !on) return
    const spot = { x: Math.min(1, Math.max(0, point.x / on.width)), y: Math.min(1, Math.max(0, point.y / on.height)) }
    const room = roomAt(rooms, spot)
    if (room) onPin?.(spot, room)
  }

  return <View className='ui-plan'><View className='ui-plan__pad'><CanvasBox id={id} open={open} paint={paint} onTouch={onPin && touch} label={label} /></View></View>
}
