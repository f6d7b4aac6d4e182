import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

const isSelected = (set: SelectionSetNode | undefined, field: string, info: GraphQLResolveInfo): boolean =>
  set?.selections.some((node) => {
    if (node.kind === 'Field') return node.name.value === field || isSelected(node.selectionSet, field, info);
    if (node.kind === 'InlineFragment') return isSelected(node.selectionSet, field, info);
    return isSelected(info.fragments[node.name.value]?.selectionSet, field, info);
  }) ?? false;

/** Whether a field of this name is asked for anywhere below, so that a statement reads only what is wanted. */
export const selects = (info: GraphQLResolveInfo, field: string): boolean =>
  info.fieldNodes.some((node: FieldNode) => isSelected(node.selectionSet, field, info));
