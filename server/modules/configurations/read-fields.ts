import { v7 as newId } from 'uuid';
import { fault as refusal } from '../../kernel/faults/fault.js';
import { parseTemplate, type Template, type VariableCatalogue } from '../../kernel/template/index.js';
import type { ConfigurationFieldInput } from './configuration.inputs.js';
import { type FieldFault, FieldFaultCode } from './configuration.types.js';
import type { OpenField } from './stored-fields.js';

const keyRule = /^[A-Za-z][\w.-]{0,99}$/;

/** Returns whether a text may be the key of a field. */
export const isKey = (key: string): boolean => keyRule.test(key);

const longestTemplate = 4_000;

/** A stored field with its template parsed. */
export interface ReadField extends OpenField {
  parsed: Template;
}

/**
 * The fields as they would be saved, and faults: those that keep a field out, and warnings about a field that is in.
 */
export interface ReadFields {
  fields: ReadField[];
  faults: FieldFault[];
}

const fault = (index: number, code: FieldFaultCode, message: string): FieldFault => ({
  index,
  code,
  message,
  start: null,
  end: null,
  name: null,
  suggestion: null,
});

const keyFault = (index: number, key: string, before: readonly ConfigurationFieldInput[]): FieldFault[] => {
  if (!isKey(key)) {
    const message = 'A key begins with a letter and has up to 100 letters, digits, dots, hyphens and underscores.';
    return [fault(index, FieldFaultCode.INVALID_KEY, message)];
  }
  if (!before.some((other) => other.key === key)) return [];
  return [fault(index, FieldFaultCode.DUPLICATE_KEY, `Another field has the key ${key} already; choose another.`)];
};

/**
 * Returns the template that a field will have. A secret that is not given again is kept, but never becomes readable.
 */
const templateOf = (input: ConfigurationFieldInput, stored: OpenField | undefined): string | undefined => {
  if (input.template != null) return input.template;
  return stored && (input.secret || !stored.secret) ? stored.template : undefined;
};

const readTemplate = (index: number, template: string | undefined, known: VariableCatalogue) => {
  if (template === undefined) {
    const message = 'Give the template: only a secret field that stays secret can keep the one it has.';
    return { faults: [fault(index, FieldFaultCode.TEMPLATE_NEEDED, message)] };
  }
  if (template.length > longestTemplate) {
    const message = `Shorten the template to at most ${longestTemplate} characters.`;
    return { faults: [fault(index, FieldFaultCode.TOO_LONG, message)] };
  }
  const parsed = parseTemplate(template, known);
  if (!parsed.ok) {
    const faults = parsed.error.map(({ code, message, start, end }) => ({
      ...fault(index, FieldFaultCode[code], message),
      start,
      end,
    }));
    return { faults };
  }
  const faults = parsed.value.unknown.map(({ name, start, end, suggestion = null }) => ({
    ...fault(index, FieldFaultCode.UNKNOWN_VARIABLE, `No attribute has the name ${name}.`),
    start,
    end,
    name,
    suggestion,
  }));
  return { faults, template, parsed: parsed.value };
};

/** Reads the fields of a request, against those that are stored; never throws. */
export const readFields = (
  inputs: readonly ConfigurationFieldInput[],
  stored: readonly OpenField[],
  known: VariableCatalogue,
): ReadFields => {
  const all = inputs.map((input, index) => {
    const earlier = input.id == null ? undefined : stored.find(({ id }) => id === input.id);
    const read = readTemplate(index, templateOf(input, earlier), known);
    const faults = [...keyFault(index, input.key, inputs.slice(0, index)), ...read.faults];
    const { key, secret } = input;
    if (!read.parsed) return { faults };
    const { template, parsed } = read;
    const { sealed, unreadable } = input.template == null && earlier ? earlier : {};
    return { faults, field: { id: earlier?.id ?? newId(), key, secret, template, parsed, sealed, unreadable } };
  });
  return {
    fields: all.flatMap(({ field }) => (field ? [field] : [])),
    faults: all.flatMap(({ faults }) => faults),
  };
};

/** Throws for the first fault that nobody can accept. */
export const refuseFaults = (faults: readonly FieldFault[]): void => {
  const worst = faults.find(({ code }) => code !== FieldFaultCode.UNKNOWN_VARIABLE);
  if (!worst) return;
  const part = [FieldFaultCode.INVALID_KEY, FieldFaultCode.DUPLICATE_KEY].includes(worst.code) ? 'key' : 'template';
  throw refusal('configuration.field', { field: `fields[${worst.index}].${part}`, problem: worst.message });
};

/** Parses the templates of stored fields; leaves one out that cannot be parsed, which should never happen. */
export const readStored = (fields: readonly OpenField[], known: VariableCatalogue): ReadField[] =>
  fields.flatMap((field) => {
    const parsed = parseTemplate(field.template, known);
    return parsed.ok ? [{ ...field, parsed: parsed.value }] : [];
  });
