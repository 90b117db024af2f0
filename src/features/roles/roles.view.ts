import { DUTIES, type Duty } from '@domain/community/community'
import type { RolesWords } from '@/copy/zh-CN/roles'
import type { Asked } from '@/platform/ask'

type View = Extract<Asked<'roles.list'>, { ok: true }>['value']
export type RoleView = View['roles'][number]
export type Member = View['people'][number]
/** A post that is being made has no code yet. */
export const freshRole: RoleView = { code: '', name: '', department: '', level: 'execute', duties: [] }
export const holdersOf = (people: readonly Member[], code: string): readonly Member[] => people.filter(({ post }) => post === code && code !== '')
/** Whose duties are their own, by no post; managers may do everything in any case. */
export const ownDuties = (people: readonly Member[]): readonly Member[] => people.filter(({ post, isManager }) => post === '' && !isManager)

export const dutiesSaid = (duties: readonly Duty[], names: Readonly<Record<Duty, string>>, words: RolesWords): string => DUTIES.filter((duty) => duties.includes(duty)).map((duty) => names[duty]).join(words.comma) || words.noDuty

/** In the order in which departments come up. */
export const byDepartment = (roles: readonly RoleView[]): readonly { readonly department: string; readonly posts: readonly RoleView[] }[] =>
  [...new Set(roles.map(({ department }) => department))].map((department) => ({ department, posts: roles.filter((role) => role.department === department) }))

export const canSave = ({ name, department }: Pick<RoleView, 'name' | 'department'>): boolean => Boolean(name.trim() && department.trim())
