/** Who has it: reported (nobody yet, or the firm it was put to), accepted, disputed (a manager decides), assigned, fixed (to be looked at), passed (the owner's word is awaited), and over. */
export type DefectState = 'reported' | 'accepted' | 'disputed' | 'assigned' | 'fixed' | 'passed' | 'confirmed' | 'closed';
export type Actor = 'owner' | 'partner' | 'repair' | 'escort' | 'manager' | 'system';
type Need = 'why' | 'until' | 'photo' | 'whom';
/** `stays`: it is where it was; `again`: back to whoever is to mend it. */
type Row = { readonly from: readonly DefectState[]; readonly to: DefectState | 'stays' | 'again'; readonly who: readonly Actor[]; readonly needs: readonly Need[] };

const MENDING = ['reported', 'accepted', 'assigned'] as const;
/** The loop of IN-3: from which state each deed leads where, who does it, what it needs. Operations, buttons and the guide's drawing read this table; what it does not name is refused. */
export const LOOP = {
  accept: { from: ['reported'], to: 'accepted', who: ['partner', 'repair'], needs: [] },
  dispute: { from: MENDING, to: 'disputed', who: ['partner', 'repair'], needs: ['why'] },
  /** A manager decides a dispute: it stays with the firm, or goes to another. */
  overrule: { from: ['disputed'], to: 'accepted', who: ['manager'], needs: ['why'] },
  move: { from: ['disputed'], to: 'assigned', who: ['manager'], needs: ['why', 'whom'] },
  assign: { from: MENDING, to: 'assigned', who: ['repair'], needs: ['whom'] },
  'ask-hold': { from: MENDING, to: 'stays', who: ['partner'], needs: ['why', 'until'] },
  hold: { from: MENDING, to: 'stays', who: ['repair'], needs: ['why', 'until'] },
  'go-on': { from: MENDING, to: 'stays', who: ['repair'], needs: [] },
  fix: { from: MENDING, to: 'fixed', who: ['partner', 'repair'], needs: ['photo'] },
  pass: { from: ['fixed'], to: 'passed', who: ['escort'], needs: [] },
  confirm: { from: ['fixed', 'passed'], to: 'confirmed', who: ['owner'], needs: [] },
  lapse: { from: ['passed'], to: 'confirmed', who: ['system'], needs: [] },
  'still-wrong': { from: ['fixed', 'passed'], to: 'again', who: ['escort', 'owner'], needs: [] },
  reopen: { from: ['fixed', 'passed', 'confirmed', 'closed'], to: 'again', who: ['owner'], needs: ['why'] },
  close: { from: [...MENDING, 'disputed', 'fixed', 'passed'], to: 'closed', who: ['manager'], needs: ['why'] },
} as const satisfies Readonly<Record<string, Row>>;
export type Deed = keyof typeof LOOP;
export const DEEDS = Object.keys(LOOP) as readonly Deed[];
export const rowOf = (deed: Deed): Row => LOOP[deed];
/** What may be done with it by such a person now. */
export const deedsFor = ({ state }: { readonly state: DefectState }, actor: Actor): readonly Deed[] => DEEDS.filter((deed) => rowOf(deed).from.includes(state) && rowOf(deed).who.includes(actor));
