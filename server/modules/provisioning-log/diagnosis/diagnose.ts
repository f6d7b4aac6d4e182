import { type CauseCode, catalogue, type Severity } from './catalogue.js';
import { classify, type Symptoms } from './classify.js';

export interface DiagnosisFact {
  name: string;
  value: string;
}

/** What happened to a request, for people: a code that has texts, and what they name. */
export interface FoundDiagnosis {
  code: CauseCode;
  severity: Severity;
  facts: DiagnosisFact[];
}

/** An exchange as far as a diagnosis looks at it. */
export interface Diagnosable extends Symptoms {
  notes: readonly { code: string; attribute?: string | null | undefined; message: string }[];
  requestBody?: string | null | undefined;
}

const maximumLength = 200;

const bodyOf = (text: string | null | undefined): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(text ?? '');
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const naming: Partial<Record<CauseCode, string>> = {
  'user.taken': 'userName',
  'user.taken-by-local': 'userName',
  'group.name-taken': 'displayName',
};

/** The name that was taken, out of the request itself. */
const namedIn = (code: CauseCode, requestBody: string | null | undefined): Record<string, string> => {
  const name = naming[code];
  const value = name && bodyOf(requestBody)[name];
  return name && typeof value === 'string' ? { [name]: value } : {};
};

const toFacts = (facts: Readonly<Record<string, string>>): DiagnosisFact[] =>
  Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value: value.slice(0, maximumLength).toWellFormed() }));

/** A success that passed something over: what, and which attributes or members. */
const diagnoseNotes = ({ notes, requestBody }: Diagnosable): FoundDiagnosis | undefined => {
  const skipped = notes.filter(({ code }) => code === 'SKIPPED_MEMBER');
  const readOnly = notes.filter(({ message }) => message.includes('it is read-only'));
  const ignored = notes.filter((note) => note.code === 'IGNORED_ATTRIBUTE' && !readOnly.includes(note));
  const about = (code: CauseCode, name: string, list: readonly { attribute?: string | null | undefined }[]) => {
    const names = list.flatMap(({ attribute }) => attribute ?? []).join(', ');
    return { code, severity: catalogue[code], facts: names ? toFacts({ [name]: names }) : [] };
  };
  if (ignored.length > 0) return about('attribute.undeclared', 'attributes', ignored);
  if (skipped.length > 0) return about('member.deleted-skipped', 'count', []);
  if (readOnly.length > 0) return about('attribute.read-only', 'attributes', readOnly);
  const adjusted = notes.filter(({ code }) => code === 'ADJUSTED_VALUE');
  if (adjusted.length > 0) return about('value.adjusted', 'attributes', adjusted);
  return /"password"\s*:/i.test(requestBody ?? '') ? about('password.ignored', 'attributes', []) : undefined;
};

/** Why an exchange went as it did; undefined where there is nothing to say. Pure: the same row gives the same words. */
export const diagnose = (exchange: Diagnosable): FoundDiagnosis | undefined => {
  if (exchange.status < 400) return diagnoseNotes(exchange);
  const { code, facts } = classify(exchange);
  return {
    code,
    severity: catalogue[code],
    facts: toFacts({ ...facts, ...namedIn(code, exchange.requestBody) }),
  };
};
