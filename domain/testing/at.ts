import { instantOf, type Instant } from '../kernel/calendar';

/** `at('2026-03-14 09:00')`: an instant by China's clock. */
export const at = (text: string): Instant => instantOf(text.slice(0, 10), text.slice(11, 16));
