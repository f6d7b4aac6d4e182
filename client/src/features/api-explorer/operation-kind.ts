import { Kind, type OperationDefinitionNode, parse } from 'graphql';

type OperationKind = 'query' | 'mutation' | 'subscription';

/** The operation of a document that will run: by its name, or the only one; undefined while it cannot be told. */
export function chosenOperation(
  query: string,
  operationName?: string | null,
): { kind: OperationKind; name: string | undefined } | undefined {
  const operations = operationsOf(query);
  const named = operations.find(({ name }) => name !== undefined && name.value === operationName);
  const chosen = named ?? (operations.length === 1 ? operations[0] : undefined);
  return chosen && { kind: chosen.operation, name: chosen.name?.value };
}

function operationsOf(query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}
