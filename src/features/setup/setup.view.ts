import { fenFrom } from '@domain/kernel/money'
import type { SetupWords } from '@/copy/zh-CN/setup'

export type FixedFee = { readonly code: string; readonly name: string; readonly yuan: string }
/** What the first manager types; all of it text until it is sent. */
export type SetupForm = {
  readonly id: string; readonly code: string; readonly name: string; readonly community: string; readonly company: string; readonly developer: string; readonly hotline: string; readonly buildings: string
  readonly placeName: string; readonly address: string; readonly point: string; readonly perArea: string; readonly months: number; readonly fees: readonly FixedFee[]
}
export const freshSetup = (unique: string): SetupForm => ({
  id: `com_${unique.toLowerCase().replace(/[^a-z0-9]/g, '').slice(-12)}`,
  code: '', name: '', community: '', company: '', developer: '', hotline: '', buildings: '', placeName: '', address: '', point: '', perArea: '', months: 3, fees: []
})

/** `30.2741, 120.1551`, also with the Chinese comma. */
export function pointOf (text: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text)
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])]
  return found && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}
export const buildingsOf = (text: string): readonly string[] => [...new Set(text.toUpperCase().split(/[^0-9A-Z]+/).filter((one) => one && one.length <= 8))]

/** The input of the claim, or how many things are still missing. */
export function claimOf (form: SetupForm, words: SetupWords) {
  const point = pointOf(form.point)
  const perArea = fenFrom(form.perArea)
  const fees = form.fees.map(({ code, name, yuan }) => ({ code, name, how: 'fixed' as const, price: fenFrom(yuan) }))
  const texts = [form.name, form.community, form.company, form.developer, form.hotline, form.placeName]
  const missing = texts.filter((text) => !text.trim()).length + (form.code.trim().length < 8 ? 1 : 0) + (point ? 0 : 1) + (perArea === undefined ? 1 : 0) + fees.filter(({ price }) => price === undefined).length
  if (missing || !point || perArea === undefined) return { missing }
  return {
    missing: 0,
    input: {
      code: form.code.trim(), name: form.name.trim(),
      community: {
        id: form.id, name: form.community.trim(), company: form.company.trim(), developer: form.developer.trim(), hotline: form.hotline.trim(), buildings: [...buildingsOf(form.buildings)],
        place: { name: form.placeName.trim(), address: form.address.trim(), ...point },
        fees: [{ code: 'property', name: words.propertyFee, how: 'area-month' as const, price: perArea, months: form.months }, ...fees.map((fee) => ({ ...fee, price: fee.price ?? 0 }))]
      }
    }
  }
}
/** Letters only, as the wire takes them. */
export const feeCode = (at: number): string => `fixed-${String.fromCharCode(97 + Math.floor(at / 26) % 26)}${String.fromCharCode(97 + at % 26)}`
