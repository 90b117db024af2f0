import type { SessionView } from '@contract/session'
import { stateAfter, type LoadState } from './load-state'

type State = LoadState<'session.open'>
const nobody: SessionView = { homes: [], crew: [] }
const ready: State = { state: 'ready', value: nobody, kept: false }
const refuse = <C extends string>(code: C) => ({ ok: false, code, data: {} }) as const

test('an answer is shown', () => {
  expect(stateAfter<'session.open'>({ state: 'loading' }, { ok: true, value: nobody })).toEqual(ready)
})

test('a cloud out of reach leaves what was there, and says it is kept', () => {
  expect(stateAfter<'session.open'>(ready, refuse('UNREACHABLE'))).toEqual({ ...ready, kept: true })
})

test('a cloud out of reach at the first opening is offline', () => {
  expect(stateAfter<'session.open'>({ state: 'loading' }, refuse('UNREACHABLE'))).toEqual({ state: 'offline' })
})

test('a refusal takes away what was shown: it may be another person’s by now', () => {
  expect(stateAfter<'session.open'>(ready, refuse('FORBIDDEN')).state).toBe('refused')
})

test('a failed server names its reference', () => {
  expect(stateAfter<'session.open'>({ state: 'loading' }, { ok: false, code: 'INTERNAL', data: { ref: '7K3F' } })).toEqual({ state: 'failed', ref: '7K3F' })
})
