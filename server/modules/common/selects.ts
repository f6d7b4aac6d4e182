import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Returns whether `@skip` or `@include` leaves a selection out of this run (GraphQL §3.13). */
const isLeftOut = (node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean => {
  if (!node.directives?.length) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] === true || include?.['if'] === false;
};

const isSelected = (set: SelectionSetNode | undefined, field: string, info: GraphQLResolveInfo): boolean =>
  set?.selections.some((node) => {
    if (isLeftOut(node, info)) return false;
    if (node.kind === 'Field') return node.name.value === field || isSelected(node.selectionSet, field, info);
    if (node.kind === 'InlineFragment') return isSelected(node.selectionSet, field, info);
    return isSelected(info.fragments[node.name.value]?.selectionSet, field, info);
  }) ?? false;

/** Returns whether a field of this name is asked for anywhere below, so that a statement reads only what is wanted. */
export const selects = (info: GraphQLResolveInfo, field: string): boolean =>
  info.fieldNodes.some((node: FieldNode) => isSelected(node.selectionSet, field, info));
