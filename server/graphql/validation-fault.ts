import { getMetadataStorage, type ValidationError, validate } from 'class-validator';
import { fault } from '../kernel/faults/fault.js';

const firstFault = (errors: readonly ValidationError[], above = ''): { field: string; message: string } | undefined => {
  for (const error of errors) {
    const field = above ? `${above}.${error.property}` : error.property;
    const message = Object.values(error.constraints ?? {})[0];
    if (message) return { field, message };
    const below = firstFault(error.children ?? [], field);
    if (below) return below;
  }
  return undefined;
};

const ruled = new WeakMap<object, boolean>();

/** Most inputs have no rules of their own: their attributes are checked by the registry. */
const hasRules = (value: object): boolean => {
  const { constructor: type } = value;
  const known = ruled.get(type);
  if (known !== undefined) return known;
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  ruled.set(type, rules.length > 0);
  return rules.length > 0;
};

/** Checks an argument against the rules on its input class; the fault names the field, never its value. */
export const throwInputFault = async (value: unknown): Promise<void> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Date || !hasRules(value))
    return;
  const errors = await validate(value, {
    skipMissingProperties: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  const first = firstFault(errors);
  if (first) throw fault('input.rule', { field: first.field, rule: first.message });
};
