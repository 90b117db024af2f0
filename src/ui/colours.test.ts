import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { barColours } from './bar-colours'
import { colours } from './colours'

const read = (name: string) => readFileSync(join(__dirname, name), 'utf8')
const tokens = new Map([...read('tokens.scss').matchAll(/^\$([\w-]+): (#[0-9a-f]+);/gm)].map(([, name = '', value = '']) => [name, value]))
const dashed = (name: string) => name.replace(/([A-Z])/g, (_, letter: string) => `-${letter.toLowerCase()}`).replace(/(\d)/, '-$1')

describe('colours outside the tokens', () => {
  it('on canvases are the same as the tokens', () => {
    Object.entries(colours).forEach(([name, value]) => expect([name, tokens.get(dashed(name))]).toEqual([name, value]))
  })

  it('of the native bar are the tops of the page', () => {
    expect(barColours.pine.backgroundColor.toLowerCase()).toBe(tokens.get('pine'))
    expect(barColours.red.backgroundColor.toLowerCase()).toBe(tokens.get('red'))
    expect(barColours.persimmon.backgroundColor.toLowerCase()).toBe(tokens.get('persimmon-tint'))
    expect(barColours.ground.backgroundColor.toLowerCase()).toBe(tokens.get('ground'))
  })
})

/** Relative luminance contrast as WCAG counts it. */
const contrast = (a: string, b: string): number => {
  const light = (hex: string) => {
    const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, digit => digit + digit) : hex
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map(at => parseInt(full.slice(at, at + 2), 16) / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [brighter = 0, darker = 0] = [light(a), light(b)].sort((one, other) => other - one)
  return (brighter + 0.05) / (darker + 0.05)
}

describe('text can be read', () => {
  const pairs: [string, string][] = [
    ['ink', 'ground'], ['ink-2', 'ground'], ['ink-2', 'card'], ['ink-2', 'quiet'], ['pine', 'ground'], ['pine', 'card'], ['card', 'pine'], ['pine-pressed', 'pine-tint'],
    ['persimmon-ink', 'persimmon-tint'], ['card', 'persimmon-ink'], ['amber-ink', 'amber-tint'], ['card', 'amber'], ['red-ink', 'red-tint'], ['red-ink', 'ground'], ['card', 'red'], ['blue', 'blue-tint']
  ]
  it.each(pairs)('%s on %s', (text, on) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(on) ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('icons and marks', () => {
  const drawn = (file: string) => new Set([...read(file).matchAll(/^ {2}(\w+): "/gm)].map(([, name]) => name))
  const named = (file: string, type: string) => new Set((new RegExp(`export type ${type} =([^\\n]*(?:\\n {2}\\|[^\\n]*)*)`).exec(read(file))?.[1] ?? '').match(/(?<=')\w+(?=')/g))

  it('have a drawing for every name, and a name for every drawing', () => {
    expect(named('icon.tsx', 'IconName')).toEqual(drawn('icon.scss'))
    expect(named('mark.tsx', 'MarkState')).toEqual(drawn('mark.scss'))
    expect(drawn('icon.scss').size).toBeGreaterThan(40)
  })
})

describe('the parts', () => {
  it('bring no words of their own: every text is a prop', () => {
    readdirSync(__dirname).filter(name => /\.tsx?$/.test(name) && !name.includes('.test.')).forEach(name => {
      const code = read(name).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect([name, code.match(/[\u4e00-\u9fff]/g)]).toEqual([name, null])
    })
  })

  it('write no colour in their scss that the tokens have a name for', () => {
    const values = new Map([...tokens].map(([name, value]) => [value, name]))
    readdirSync(__dirname).filter(name => name.endsWith('.scss') && name !== 'tokens.scss').forEach(name => {
      const named = [...read(name).matchAll(/#[0-9a-fA-F]{3,6}\b/g)].map(([value]) => value.toLowerCase()).filter(value => value !== '#fff' && values.has(value))
      expect([name, named]).toEqual([name, []])
    })
  })
})
