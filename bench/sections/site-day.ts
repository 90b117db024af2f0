import { dayFigures } from '../../tests/site-day/day-figures';
import { dayOnLocalcloud } from '../../tests/site-day/site-on-localcloud';
import type { Figure } from '../figure';

/** The scripted day on site: 200 households, six phones, four tenths of the time without signal. */
export const measureSiteDay = async (): Promise<readonly Figure[]> => dayFigures(await dayOnLocalcloud(200, 6));
