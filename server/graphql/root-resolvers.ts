import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { requirePermission } from '../kernel/access/require-permission.js';
import type { Context } from '../kernel/context.js';
import type { Permission } from '../kernel/permissions.js';
import { conversionOf } from './input-conversion.js';
import { throwInputFault } from './validation-fault.js';

type Method = (...values: unknown[]) => unknown;
type ResolverClass = new () => Record<string, Method>;

/** A parameter of a resolver's method: an argument of the field, or what the engine hands over. */
interface Parameter {
  kind: string;
  index: number;
  name?: string;
  propertyName?: string | undefined;
  getType?: () => unknown;
}

/** The part of type-graphql's metadata of a root field that is read here. */
interface RootField {
  schemaName: string;
  methodName: string;
  target: ResolverClass;
  params?: Parameter[];
  roles?: Permission[];
  middlewares?: unknown[];
}

interface RootFields {
  queries: RootField[];
  mutations: RootField[];
}

type Read = (args: Record<string, unknown>, context: Context, info: GraphQLResolveInfo) => unknown;

/** The reader of one parameter of the method; an input class may have validation rules. */
interface Reader {
  read: Read;
  isInput: boolean;
}

/** All arguments that a class declares, in an instance of it. */
const argumentsOf = (type: unknown): Read => {
  const convert = conversionOf(type);
  if (!convert) throw new Error('An @Args() parameter has a class without @ArgsType().');
  return (args) => convert(args);
};

const readerOf = ({ kind, name = '', propertyName, getType }: Parameter): Reader => {
  if (kind === 'context' && propertyName === undefined) return { read: (_args, context) => context, isInput: false };
  if (kind === 'info') return { read: (_args, _context, info) => info, isInput: false };
  if (kind === 'args' && getType) return { read: argumentsOf(getType()), isInput: true };
  if (kind !== 'arg' || !getType) throw new Error(`A root field has a parameter of the kind ${kind}; teach it here.`);
  const convert = conversionOf(getType());
  return { read: convert ? (args) => convert(args[name]) : (args) => args[name], isInput: convert !== undefined };
};

const instances = new Map<ResolverClass, Record<string, Method>>();

const instanceOf = (target: ResolverClass): Record<string, Method> => {
  const instance = instances.get(target) ?? new target();
  instances.set(target, instance);
  return instance;
};

/** Permission, then arguments, then rules, then the method: in the order of type-graphql's own handler. */
const rootResolver = ({
  target,
  methodName,
  params = [],
  roles,
}: RootField): GraphQLFieldResolver<unknown, Context, Record<string, unknown>> => {
  const instance = instanceOf(target);
  const method = instance[methodName] as Method;
  const readers = params.toSorted((one, other) => one.index - other.index).map(readerOf);
  return async (_source, args, context, info) => {
    if (roles) requirePermission(context.actor, ...roles);
    const values = readers.map(({ read }) => read(args, context, info));
    for (const [index, { isInput }] of readers.entries()) if (isInput) await throwInputFault(values[index]);
    return method.apply(instance, values);
  };
};

const setResolvers = (type: GraphQLObjectType | null | undefined, fields: readonly RootField[]): void => {
  for (const field of fields) {
    if (field.middlewares?.length) throw new Error(`${field.schemaName} has middleware; teach it here.`);
    const defined = type?.getFields()[field.schemaName];
    if (defined) defined.resolve = rootResolver(field);
  }
};

/**
 * Gives the root fields handlers that are built once. Those of type-graphql sort the parameters, look up the input
 * classes and pass through seven promises with each call, which costs more than the look-up that most SCIM requests
 * are.
 */
export const withRootResolvers = (schema: GraphQLSchema): GraphQLSchema => {
  const { queries, mutations } = getMetadataStorage() as unknown as RootFields;
  setResolvers(schema.getQueryType(), queries);
  setResolvers(schema.getMutationType(), mutations);
  return schema;
};
