import type { Endpoint } from '@cloud/kit/implement';
import { checkIn } from '@cloud/modules/booking/check-in';
import { find } from '@cloud/modules/desk/find';
import { household } from '@cloud/modules/desk/household';
import { identify } from '@cloud/modules/desk/identify';
import { scan } from '@cloud/modules/desk/scan';
import { today } from '@cloud/modules/desk/today';
import { accept } from '@cloud/modules/review/accept';
import { list as listReviews } from '@cloud/modules/review/list';
import { open as openReview } from '@cloud/modules/review/open';
import { returnRecord } from '@cloud/modules/review/return';

export const staffEndpoints: readonly Endpoint[] = [
  today, scan, find, household, checkIn, identify,
  listReviews, openReview, accept, returnRecord,
];
