import { expectFound } from './expect-found';

expectFound('site');
