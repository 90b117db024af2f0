import type { ComponentType } from 'react'
import { Agreement } from './scenes/agreement'
import { Board } from './scenes/board'
import { Booking } from './scenes/booking'
import { Complete } from './scenes/complete'
import { Defect } from './scenes/defect'
import { Home } from './scenes/home'
import { HomeEnglish } from './scenes/home-english'
import { Keys, KeysMismatch } from './scenes/keys'
import { MyHome } from './scenes/my-home'
import { Pass, Sign } from './scenes/pass'
import { Register } from './scenes/register'
import { ScanBlocked, ScanGreen } from './scenes/scan'
import { States } from './scenes/states'
import { Today } from './scenes/today'

export type SceneProps = { elder: boolean }

/** Screens made of the shared parts, with invented data, to be looked at beside the drawn ones. */
export const scenes: Record<string, ComponentType<SceneProps>> = {
  home: Home, english: HomeEnglish, register: Register, states: States, booking: Booking, agreement: Agreement, complete: Complete, myhome: MyHome,
  scan: ScanGreen, blocked: ScanBlocked, keys: Keys, mismatch: KeysMismatch, today: Today,
  pass: Pass, sign: Sign, board: Board, defect: Defect
}
