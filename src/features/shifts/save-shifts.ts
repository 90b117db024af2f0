import { ask } from '@/platform/ask'
import type { SaveShifts } from './shifts.view'

/** Only the office's page brings it: whoever may only look needs no words for its refusals. */
export const saveShifts: SaveShifts = ({ days, ...week }) => ask('manager', 'shifts.save', { ...week, days: days as never })
