export type Role = 'owner' | 'desk' | 'review' | 'manager' | 'stranger' | 'timer' | 'finance' | 'escort' | 'keys' | 'proxy' | 'buyer' | 'provider' | 'phone';
/** Somebody with a phone (or the timer, or the payment provider): who they are never changes; what their phone shows does. */
export type Person = { readonly openid: string; readonly role: Role; readonly homeId: string; readonly ownerNo: number; readonly phone: string; readonly isBound: boolean; /** How far their phone's clock is off. */ readonly skew: number };
