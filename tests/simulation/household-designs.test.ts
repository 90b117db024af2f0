import { expectFound } from './expect-found';

expectFound('household');
