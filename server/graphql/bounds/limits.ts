import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { rootFieldsOf } from '../root-fields.js';

/** The limits of one request (hostile-input 65). */
export const limits = {
  aliases: 20,
  rootFields: 10,
  depth: 12,
  /** Tools nest `__schema` deeper, through types of types, and read no data. */
  introspectionDepth: 24,
  tokens: 2_000,
  directives: 20,
  variables: 100,
  /** More than the ids that a body of 1 MiB has room for. */
  listEntries: 30_000,
} as const;

interface Counted {
  aliases: number;
  directives: number;
  depth: number;
  introspectionDepth: number;
}

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, SelectionSetNode> =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  );

const introspects = (field: string): boolean => field === '__schema' || field === '__type';

/** Counts a selection with its fragments expanded, and stops as soon as a limit is passed. */
class Counter {
  readonly counted: Counted = { aliases: 0, directives: 0, depth: 0, introspectionDepth: 0 };
  private visited = 0;

  constructor(private readonly fragments: ReadonlyMap<string, SelectionSetNode>) {}

  get exceeded(): string | undefined {
    if (this.visited > 5_000) return 'The operation spells out to too many fields.';
    if (this.counted.aliases > limits.aliases) return `At most ${limits.aliases} aliases are allowed.`;
    if (this.counted.directives > limits.directives) return `At most ${limits.directives} directives are allowed.`;
    if (this.counted.depth > limits.depth) return `At most ${limits.depth} levels are allowed.`;
    if (this.counted.introspectionDepth > limits.introspectionDepth) {
      return `At most ${limits.introspectionDepth} levels of introspection are allowed.`;
    }
    return undefined;
  }

  walk(selections: SelectionSetNode, depth: number, which: 'depth' | 'introspectionDepth' = 'depth'): void {
    this.counted[which] = Math.max(this.counted[which], depth);
    for (const node of selections.selections) {
      this.visited += 1;
      if (this.exceeded) return;
      this.counted.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        if (node.alias) this.counted.aliases += 1;
        if (!node.selectionSet) continue;
        const below = introspects(node.name.value) ? 'introspectionDepth' : which;
        this.walk(node.selectionSet, depth + 1, below);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        this.walk(node.selectionSet, depth + 1, which);
      } else {
        const fragment = this.fragments.get(node.name.value);
        if (fragment) this.walk(fragment, depth + 1, which);
      }
    }
  }
}

/** Returns how many fields of a mutation would run: those with one name in the answer run once. */
const mutationsOf = (document: DocumentNode, operation: OperationDefinitionNode): number =>
  operation.operation === OperationTypeNode.MUTATION
    ? new Set(rootFieldsOf(document, operation).map(({ name, alias }) => (alias ?? name).value)).size
    : 0;

/** The first limit that a document passes, in words; undefined where it keeps them all. */
export const exceededLimit = (document: DocumentNode): string | undefined => {
  const fragments = fragmentsOf(document);
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  for (const operation of operations) {
    if (rootFieldsOf(document, operation).length > limits.rootFields) {
      return `At most ${limits.rootFields} root fields are allowed.`;
    }
    if ((operation.variableDefinitions?.length ?? 0) > limits.variables) {
      return `At most ${limits.variables} variables are allowed.`;
    }
    if (mutationsOf(document, operation) > 1) {
      return 'Send one mutation a request: each one is a transaction of its own, so that several could be done in part.';
    }
    const counter = new Counter(fragments);
    counter.counted.directives += operation.directives?.length ?? 0;
    counter.walk(operation.selectionSet, 1);
    if (counter.exceeded) return counter.exceeded;
  }
  return undefined;
};
