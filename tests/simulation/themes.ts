import type { Command } from './asking';
import type { Chance } from './chance';
import { crewCommands } from './crew-commands';
import { householdCommands } from './household/household-commands';
import { officeCommands } from './household/office-commands';
import { keyCommands } from './keys/key-commands';
import { ownerCommands } from './owner-commands';
import type { Role } from './people';
import { rosterCommands } from './roster/roster-commands';
import { siteCommands } from './site/site-commands';

export type Theme = 'booking' | 'household' | 'site' | 'keys' | 'roster';
/** Themes in which people live there: owners, whoever acts for them, staff with duties, money and papers. */
export const isLived = (theme: Theme): boolean => theme !== 'booking' && theme !== 'site';
type Play = { readonly roles: Readonly<Partial<Record<Role, number>>>; readonly commands: Readonly<Record<string, Command>> };
const booking = { ...ownerCommands, ...crewCommands };
const times = (all: Readonly<Record<string, Command>>, share: number): Readonly<Record<string, Command>> => Object.fromEntries(Object.entries(all).map(([kind, command]) => [kind, { ...command, weight: command.weight * share }]));

/** What an episode is about: who acts, and what they press. Where households are the theme, places are still taken and given back, only less often. */
export const themes: Readonly<Record<Theme, Play>> = {
  booking: { roles: { owner: 60, desk: 14, review: 3, manager: 10, stranger: 2, timer: 11 }, commands: booking },
  household: {
    roles: { owner: 42, proxy: 14, buyer: 3, desk: 11, review: 3, finance: 15, escort: 8, keys: 8, manager: 2, stranger: 2, timer: 8, provider: 12 },
    commands: { ...times(ownerCommands, 0.15), ...times(crewCommands, 0.15), ...householdCommands, ...officeCommands },
  },
  keys: { roles: { owner: 10, keys: 80, manager: 0.8, buyer: 1.5, desk: 2, timer: 4 }, commands: keyCommands },
  roster: { roles: { owner: 46, proxy: 14, buyer: 8, manager: 20, desk: 4, escort: 2, review: 2, timer: 5, provider: 3 }, commands: rosterCommands },
  site: { roles: { phone: 66, owner: 14, escort: 8, manager: 6, stranger: 1, timer: 4 }, commands: siteCommands },
};
/** Two episodes of five are about households, one of seven about a day on site, one of eleven about the cabinet, one of fourteen about the developer's lists. */
export const themeOf = (chance: Chance): Theme => (chance.often(0.4) ? 'household' : chance.often(0.25) ? 'site' : chance.often(0.2) ? 'keys' : chance.often(0.2) ? 'roster' : 'booking');
