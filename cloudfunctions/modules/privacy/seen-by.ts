import type { CrewMember } from '@domain/community/community';

/** Somebody of the crew as a household is told of them: surname and role. Whoever is no longer on the list keeps neither. */
export function seenBy(openid: string, crew: readonly Pick<CrewMember, 'openid' | 'name' | 'isManager'>[]): { readonly who: string; readonly role: 'staff' | 'manager' | 'left' } {
  const member = crew.find((one) => one.openid === openid);
  return member ? { who: [...member.name][0] ?? '', role: member.isManager ? 'manager' : 'staff' } : { who: '', role: 'left' };
}
