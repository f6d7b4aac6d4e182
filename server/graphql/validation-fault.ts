import { type ValidationError, validate } from 'class-validator';
import type { ValidatorFn } from 'type-graphql';
import { badInput } from '../kernel/errors.js';

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

/** Checks an argument against the rules on its input class; the fault names the field, never its value. */
export const throwInputFault: ValidatorFn = async (value: unknown) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Date) return;
  const errors = await validate(value, {
    skipMissingProperties: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  const fault = firstFault(errors);
  if (fault) throw badInput(`${fault.message}.`, { field: fault.field, reason: 'invalidValue' });
};
