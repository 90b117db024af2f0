import { expectFound } from './expect-found';

expectFound('roster');
