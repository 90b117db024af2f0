import { expectFound } from './expect-found';

expectFound('keys');
