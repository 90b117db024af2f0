/** One person's signature under papers, as a service is asked for it. It gets digests, never the text. */
export type SigningAsk = { readonly openid: string; readonly name: string; readonly papers: readonly { readonly title: string; readonly digest: string }[]; readonly at: number };
export type SigningStart =
  /** Nothing more than the handwriting in our own app. */
  | { readonly kind: 'here' }
  /** The person has no certificate there (yet); the service does not answer. */
  | { readonly kind: 'none' } | { readonly kind: 'silent' }
  /** The person goes to the service's mini-program, proves who they are and comes back. */
  | { readonly kind: 'jump'; readonly ticket: string; readonly appId: string; readonly path: string };
export type SigningOutcome =
  | { readonly state: 'signed'; readonly openid: string; readonly digests: readonly string[]; /** As the service issued it, PEM or its serial number. */ readonly certificate: string; /** By the service's own trusted clock. */ readonly at: number }
  | { readonly state: 'open' | 'refused' | 'unknown' };

/**
 * Who vouches for a person's signature. A licensed certification service (电子签) is an adapter of this; without one the signature is an ordinary electronic signature with evidence.
 * What came of it is asked by us: a callback, or a phone that comes back, only says that it is time to ask.
 */
export type SigningService = {
  readonly name: string;
  start(asked: SigningAsk): Promise<SigningStart>;
  /** `asked`: who is to have signed what; an answer for anything else is none. */
  outcome(ticket: string, asked: { readonly openid: string; readonly digests: readonly string[] }): Promise<SigningOutcome>;
};

/** Nobody but ourselves: what is signed is signed here. */
export const ownSigning: SigningService = { name: '', start: async () => ({ kind: 'here' }), outcome: async () => ({ state: 'unknown' }) };
