import { type CauseCode, isCauseCode, severities } from '../../kernel/faults/catalogue.js';
import type { Facts, FactValue, Severity } from '../../kernel/faults/causes/fault-line.js';

export interface DiagnosisFact {
  name: string;
  value: string;
}

/** The diagnosis of a request, for people: a code that the portal has texts for, and the facts that they name. */
export interface FoundDiagnosis {
  code: CauseCode;
  severity: Severity;
  facts: DiagnosisFact[];
}

interface Note {
  code: string;
  cause?: string | null | undefined;
  attribute?: string | null | undefined;
}

/** The fields of an exchange that a diagnosis reads. */
export interface Diagnosable {
  status: number;
  cause?: string | null | undefined;
  facts?: Facts | null | undefined;
  notes: readonly Note[];
  requestBody?: string | null | undefined;
}

const maximumLength = 200;

const textOf = (value: FactValue): string => (Array.isArray(value) ? value.join(', ') : String(value));

const toFacts = (facts: Facts): DiagnosisFact[] =>
  Object.entries(facts).map(([name, value]) => ({ name, value: textOf(value).slice(0, maximumLength).toWellFormed() }));

const told = (code: CauseCode, facts: Facts = {}): FoundDiagnosis => ({
  code,
  severity: severities[code],
  facts: toFacts(facts),
});

/** Gives the cause of notes by releases that stored none. */
const byCode: Readonly<Record<string, CauseCode>> = {
  IGNORED_ATTRIBUTE: 'attribute.undeclared',
  SKIPPED_MEMBER: 'member.deleted-skipped',
  ADJUSTED_VALUE: 'value.adjusted',
};

/** The causes of notes, the most telling first: the first one found is the diagnosis. */
const ranked: readonly CauseCode[] = [
  'attribute.undeclared',
  'member.deleted-skipped',
  'attribute.read-only',
  'value.adjusted',
];

/** Diagnoses a success that passed something over: the cause, and the attributes. */
const diagnoseNotes = ({ notes, requestBody }: Diagnosable): FoundDiagnosis | undefined => {
  for (const cause of ranked) {
    const noted = notes.filter((note) => (note.cause ?? byCode[note.code]) === cause);
    if (noted.length === 0) continue;
    const attributes = noted.flatMap(({ attribute }) => attribute ?? []);
    return cause === 'member.deleted-skipped' ? told(cause) : told(cause, { attributes });
  }
  return /"password"\s*:/i.test(requestBody ?? '') ? told('password.ignored') : undefined;
};

/** Diagnoses an exchange; undefined where there is nothing to report. Pure: the same row gives the same diagnosis. */
export const diagnose = (exchange: Diagnosable): FoundDiagnosis | undefined => {
  const { status, cause, facts } = exchange;
  if (status < 400) return diagnoseNotes(exchange);
  return told(isCauseCode(cause) ? cause : 'refused.other', facts ?? {});
};
