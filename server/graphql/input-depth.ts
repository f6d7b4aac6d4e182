import { type DocumentNode, Kind, visit } from 'graphql';

/** Deeper than any filter and any attribute that is valid; what is nested deeper meets nothing that calls itself. */
export const deepestInput = 64;

/**
 * Whether JSON that was read is nested too deeply. It calls nothing but itself in a loop, so that no depth hurts it.
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
 * Whether a literal in an operation is nested too deeply. `visit` keeps a stack of its own, so that no depth hurts it.
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
