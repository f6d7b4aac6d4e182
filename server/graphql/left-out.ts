import { type DirectiveNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** Returns the condition of a directive if it is plain: a literal, or a variable that was sent or has a default. */
const conditionOf = (
  { arguments: given = [] }: DirectiveNode,
  operation: OperationDefinitionNode | undefined,
  variables: Variables,
): boolean | undefined => {
  const value = given.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  const sent = variables && Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (sent !== undefined) return typeof sent === 'boolean' ? sent : undefined;
  const standard = operation?.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return standard?.kind === Kind.BOOLEAN ? standard.value : undefined;
};

/**
 * Checks if `@include` or `@skip` leaves a selection out of the answer, so that it asks for nothing. In doubt, it does
 * not (GraphQL §3.13).
 */
export const isLeftOut = (
  { directives = [] }: SelectionNode,
  operation: OperationDefinitionNode | undefined,
  variables: Variables,
): boolean =>
  directives.some((directive) => {
    const condition = conditionOf(directive, operation, variables);
    return (
      (directive.name.value === 'include' && condition === false) ||
      (directive.name.value === 'skip' && condition === true)
    );
  });
