type Pick = (below: number) => number;
export function seeded(seed: number): Pick;
export function peopleFrom(pick: Pick): () => { readonly name: string; readonly phone: string; readonly idNumber: string };
export function withCheck(first17: string): string;
export function checkCharacter(first17: string): string;
