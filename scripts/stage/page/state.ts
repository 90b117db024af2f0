import type { StoryView } from '../look';

export type StageState = StoryView & { readonly now: number; readonly running: boolean; readonly epoch: string };
export type Phones = Readonly<Record<'owner' | 'staff' | 'second' | 'manager', string>>;

async function post<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) });
  if (!response.ok) throw new Error(await response.text());
  return await response.json() as T;
}
const get = async <T>(path: string): Promise<T> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return await response.json() as T;
};

export const readPhones = () => get<Phones>('/phones');
export const readState = () => get<StageState>('/state');
export const moveTime = (now: number) => post<{ now: number; running: boolean }>('/time', { now });
export const walkOne = () => post<StageState & { readonly walked: string | null }>('/step');
export const startOver = () => post<StageState>('/reset');
