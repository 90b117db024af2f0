import { everywhere as everywhereEn } from '../en/refusals/everywhere'
import { manager as managerEn } from '../en/refusals/manager'
import { owner as ownerEn } from '../en/refusals/owner'
import { several as severalEn } from '../en/refusals/several'
import { staff as staffEn } from '../en/refusals/staff'
import { everywhere } from '../zh-CN/refusals/everywhere'
import { manager } from '../zh-CN/refusals/manager'
import { owner } from '../zh-CN/refusals/owner'
import { several } from '../zh-CN/refusals/several'
import { staff } from '../zh-CN/refusals/staff'

type Sentences = Readonly<Record<string, (data: never) => string>>

/** What each package has in words, as the build puts it together. */
export const sentencesOf: Readonly<Record<string, Sentences>> = { main: everywhere, owner: { ...everywhere, ...several, ...owner }, staff: { ...everywhere, ...several, ...staff }, manager: { ...everywhere, ...several, ...manager } }
export const chinese: Sentences = { ...everywhere, ...several, ...owner, ...staff, ...manager }
export const english: Sentences = { ...everywhereEn, ...severalEn, ...ownerEn, ...staffEn, ...managerEn }
