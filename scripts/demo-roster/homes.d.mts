type Owner = { readonly name: string; readonly phone: string; readonly idNumber: string };
export type DemoHome = { readonly building: string; readonly unit: string; readonly room: string; readonly owners: readonly Owner[] };
export function demoHomes(): readonly DemoHome[];
/** Homes whose row has a mistake in the file. */
export const PLANTED: readonly { readonly home: string }[];
export function nameOf(home: DemoHome): string;
