import { expectFound } from './expect-found';

expectFound('booking');
