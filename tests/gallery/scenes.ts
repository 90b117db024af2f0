import type { ComponentType } from 'react'
import { Home } from './scenes/home'
import { HomeEnglish } from './scenes/home-english'
import { Register } from './scenes/register'
import { States } from './scenes/states'

export type SceneProps = { elder: boolean }

/** Screens made of the shared parts, with invented data, to be looked at beside the drawn ones. */
export const scenes: Record<string, ComponentType<SceneProps>> = { home: Home, english: HomeEnglish, register: Register, states: States }
