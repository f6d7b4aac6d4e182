import { type DocumentNode, Kind, visit } from 'graphql';

/**
 * The maximum depth of an input, more than any valid filter or attribute has. Deeper input never reaches recursive
 * code.
 */
export const deepestInput = 64;

/**
 * Returns whether parsed JSON is nested too deeply. It loops instead of calling itself, so that no depth overflows the
 * stack.
 */
export const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestInput) return true;
    const below: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      for (const inner of Object.values(one)) if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    level = below;
  }
  return false;
};

const opens = /[[{]/g;

/**
 * Returns whether a literal in an operation is nested too deeply. `visit` keeps a stack of its own, so that no depth
 * overflows that of the process.
 */
export const hasDeepLiteral = (text: string, document: DocumentNode): boolean => {
  if ((text.match(opens)?.length ?? 0) <= deepestInput) return false;
  let depth = 0;
  let deepest = 0;
  const enter = (): void => {
    depth += 1;
    deepest = Math.max(deepest, depth);
  };
  const leave = (): void => {
    depth -= 1;
  };
  visit(document, { [Kind.LIST]: { enter, leave }, [Kind.OBJECT]: { enter, leave } });
  return deepest > deepestInput;
};
