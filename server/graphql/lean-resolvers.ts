import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import type { Permission } from '../kernel/permissions.js';
import { requirePermission } from '../kernel/require-permission.js';
import { conversionOf } from './input-conversion.js';
import { checkInput } from './validation-fault.js';

type Method = (...values: unknown[]) => unknown;
type ResolverClass = new () => Record<string, Method>;
type Context = RequestContext<unknown>;

/** A parameter of a resolver's method: an argument of the field, or what the engine hands over. */
interface Parameter {
  kind: string;
  index: number;
  name?: string;
  propertyName?: string | undefined;
  getType?: () => unknown;
}

/** What type-graphql remembers of a root field. */
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

type ReadParameter = (args: Record<string, unknown>, context: Context, info: GraphQLResolveInfo) => unknown;

const readParameter = ({ kind, name = '', propertyName, getType }: Parameter): ReadParameter | undefined => {
  if (kind === 'context' && propertyName === undefined) return (_args, context) => context;
  if (kind === 'info') return (_args, _context, info) => info;
  if (kind !== 'arg' || !getType) return undefined;
  const convert = conversionOf(getType());
  return convert ? (args) => convert(args[name]) : (args) => args[name];
};

const instances = new Map<ResolverClass, Record<string, Method>>();

const instanceOf = (target: ResolverClass): Record<string, Method> => {
  const instance = instances.get(target) ?? new target();
  instances.set(target, instance);
  return instance;
};

const readParameters = (params: readonly Parameter[]): ReadParameter[] =>
  params
    .toSorted((one, other) => one.index - other.index)
    .map((parameter) => {
      const read = readParameter(parameter);
      if (!read) throw new Error(`A root field has a parameter of the kind ${parameter.kind}; teach it here.`);
      return read;
    });

/** Permission, then arguments, then rules, then the method: in the order of type-graphql's own handler. */
const leanResolver = ({
  target,
  methodName,
  params = [],
  roles,
}: RootField): GraphQLFieldResolver<unknown, Context, Record<string, unknown>> => {
  const instance = instanceOf(target);
  const method = instance[methodName] as Method;
  const reads = readParameters(params);
  return async (_source, args, context, info) => {
    if (roles) requirePermission(context.actor, ...roles);
    const values = reads.map((read) => read(args, context, info));
    for (const value of values) {
      const checked = checkInput(value);
      if (checked) await checked;
    }
    return method.apply(instance, values);
  };
};

const setResolvers = (type: GraphQLObjectType | null | undefined, fields: readonly RootField[]): void => {
  for (const field of fields) {
    if (field.middlewares?.length) throw new Error(`${field.schemaName} has middleware; teach it here.`);
    const defined = type?.getFields()[field.schemaName];
    if (defined) defined.resolve = leanResolver(field);
  }
};

/**
 * Gives the root fields handlers that are worked out once. Those of type-graphql sort the parameters, look up the
 * input classes and pass through seven promises with each call, which costs more than the look-up that most SCIM
 * requests are.
 */
export const withLeanResolvers = (schema: GraphQLSchema): GraphQLSchema => {
  const { queries, mutations } = getMetadataStorage() as unknown as RootFields;
  setResolvers(schema.getQueryType(), queries);
  setResolvers(schema.getMutationType(), mutations);
  return schema;
};
