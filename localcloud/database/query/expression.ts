import { compileExpression } from '../expression/compile-expression';
import { isTrue, scopeOf } from '../expression/scope';
import type { Doc, Value } from '../values/types';

/** `$expr`. */
export function matchesExpression(expression: Value, { vars, now }: { vars: Readonly<Record<string, Value>>; now: number }): (doc: Doc) => boolean {
  const evaluate = compileExpression(expression);
  return (doc) => isTrue(evaluate(scopeOf(doc, now, vars)));
}
