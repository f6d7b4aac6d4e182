import { getMetadataStorage } from 'type-graphql';

/** Turns an argument as GraphQL coerced it into instances of the input classes; absent where it stays as it is. */
export type Convert = (value: unknown) => unknown;

type InputClass = new () => Record<string, unknown>;

interface InputField {
  name: string;
  getType: () => unknown;
}

interface Declaration {
  target: unknown;
  fields?: InputField[];
}

/** The part of type-graphql's metadata of input and argument classes that is read here. */
interface Declarations {
  inputTypes: Declaration[];
  argumentTypes: Declaration[];
}

type Fields = readonly (readonly [string, Convert | undefined])[];

const conversions = new Map<unknown, Convert>();

const declaredFields = (type: unknown): readonly InputField[] | undefined => {
  const { inputTypes, argumentTypes } = getMetadataStorage() as unknown as Declarations;
  return [...inputTypes, ...argumentTypes].find(({ target }) => target === type)?.fields;
};

/** A class with what it inherits; the fields of its own come first and stand for inherited ones of the same name. */
const allFields = (type: InputClass): InputField[] => {
  const fields = new Map<string, InputField>();
  for (let current: unknown = type; typeof current === 'function'; current = Object.getPrototypeOf(current)) {
    for (const field of declaredFields(current) ?? []) if (!fields.has(field.name)) fields.set(field.name, field);
  }
  return [...fields.values()];
};

const convertFields = (type: InputClass, fields: Fields, value: Record<string, unknown>): unknown => {
  const instance = new type();
  for (const [name, convert] of fields) {
    const given = value[name];
    if (given !== undefined) instance[name] = convert ? convert(given) : given;
  }
  return instance;
};

/** Returns the conversion of an argument of this type, created once for each type. */
export const conversionOf = (type: unknown): Convert | undefined => {
  const known = conversions.get(type);
  if (known || declaredFields(type) === undefined) return known;
  let fields: Fields | undefined;
  const convert: Convert = (value) => {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map(convert);
    // The fields are read on first use, because an input type may contain itself.
    fields ??= allFields(type as InputClass).map((field) => [field.name, conversionOf(field.getType())] as const);
    return convertFields(type as InputClass, fields, value as Record<string, unknown>);
  };
  conversions.set(type, convert);
  return convert;
};
