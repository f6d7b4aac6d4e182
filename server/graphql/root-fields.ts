import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';

const fragmentsOf = (document: DocumentNode) =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

/** The fields at the root of an operation, its fragments spelled out, without `__typename`. */
export const rootFieldsOf = (document: DocumentNode, operation: OperationDefinitionNode): FieldNode[] => {
  const fragments = fragmentsOf(document);
  const fields: FieldNode[] = [];
  const waiting = [operation.selectionSet];
  for (const set of waiting) {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) waiting.push(node.selectionSet);
      else {
        const fragment = fragments.get(node.name.value);
        fragments.delete(node.name.value);
        if (fragment) waiting.push(fragment.selectionSet);
      }
    }
  }
  return fields.filter(({ name }) => name.value !== '__typename');
};

/**
 * Returns whether an operation needs no authentication: all of its root fields are public, and none asks for the
 * schema.
 */
export const isPublicOperation = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean => {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  return rootFieldsOf(document, operation).every(({ name }) => fields[name.value]?.extensions['public'] === true);
};
