import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';
import { findUnkeepable, isKeepable } from '../../kernel/text/plain-text.js';

/** The names of the arguments and input fields that a node stands in, the outermost first. */
const pathTo = (ancestors: readonly (ASTNode | readonly ASTNode[])[]): string =>
  ancestors
    .flatMap((node) =>
      'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) ? [node.name.value] : [],
    )
    .join('.');

const inDocument = (document: DocumentNode): string | undefined => {
  let found: string | undefined;
  visit(document, {
    StringValue(node, _key, parent, _path, ancestors) {
      if (isKeepable(node.value)) return undefined;
      found = pathTo(parent ? [...ancestors, parent] : ancestors) || 'a default value';
      return BREAK;
    },
  });
  return found;
};

/**
 * Returns the place of a text that the database cannot store, in a literal, a default value or the variables, whatever
 * their scalar. One check here saves each field from making it.
 */
export const unkeepableIn = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): string | undefined => (variables ? findUnkeepable(variables) : undefined) ?? inDocument(document);
