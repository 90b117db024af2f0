import { DAY, type Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';

/** An invite code, in the home under its keyed digest: the code itself is told once and kept nowhere. */
export type Invite = { readonly ownerNo: number; readonly until: Instant; readonly by: string; readonly usedBy: OpenId | null };
export type Invites = Readonly<Record<string, Invite>>;

export const INVITE_LIFE = 7 * DAY;
/** Without 0 O 1 I L: it is read out over the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** The code a keyed digest makes: the same request makes the same code again, nobody without the key can. */
export const inviteCodeOf = (digest: string): string => Array.from({ length: LENGTH }, (_, at) => LETTERS[Number.parseInt(digest.slice(at * 4, at * 4 + 4), 16) % LETTERS.length]).join('');
/** As people type it: small letters, spaces and dashes between. Null when it is no code. */
export function readInviteCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
/** One invitation an owner: a new one ends the one before. */
export const withInvite = (invites: Invites | undefined, digest: string, invite: Invite): Invites => ({ ...withoutInvite(invites, invite.ownerNo), [digest]: invite });
export const withoutInvite = (invites: Invites | undefined, ownerNo: number): Invites => Object.fromEntries(Object.entries(invites ?? {}).filter(([, one]) => one.ownerNo !== ownerNo));
/** Good for whoever comes first, within a week; for the same person again and again, so that a lost answer costs nothing. */
export const isInviteGood = (invite: Invite | undefined, openid: OpenId, now: Instant): invite is Invite => !!invite && invite.until > now && (invite.usedBy === null || invite.usedBy === openid);
