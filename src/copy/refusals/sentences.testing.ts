import { everywhere as everywhereEn } from '../en/refusals/everywhere'
import { household as householdEn } from '../en/refusals/household'
import { manager as managerEn } from '../en/refusals/manager'
import { office as officeEn } from '../en/refusals/office'
import { owner as ownerEn } from '../en/refusals/owner'
import { several as severalEn } from '../en/refusals/several'
import { staff as staffEn } from '../en/refusals/staff'
import { everywhere } from '../zh-CN/refusals/everywhere'
import { household } from '../zh-CN/refusals/household'
import { manager } from '../zh-CN/refusals/manager'
import { office } from '../zh-CN/refusals/office'
import { owner } from '../zh-CN/refusals/owner'
import { several } from '../zh-CN/refusals/several'
import { staff } from '../zh-CN/refusals/staff'

type Sentences = Readonly<Record<string, (data: never) => string>>
/** Who reviews is met with what staff are met with. */
const packages: Readonly<Record<string, Sentences>> = { owner, household, staff, review: staff, manager, office }

/** What each package has in words, as the build puts it together. */
export const sentencesOf: Readonly<Record<string, Sentences>> = { main: everywhere, ...Object.fromEntries(Object.entries(packages).map(([name, own]) => [name, { ...everywhere, ...several, ...own }])) }
export const chinese: Sentences = { ...everywhere, ...several, ...owner, ...household, ...staff, ...manager, ...office }
export const english: Sentences = { ...everywhereEn, ...severalEn, ...ownerEn, ...householdEn, ...staffEn, ...managerEn, ...officeEn }
