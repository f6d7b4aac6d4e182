import type { Context } from '../../../kernel/context.js';
import { canonicalKey } from '../../../kernel/text/canonical-key.js';
import type { FoundDiagnosis } from './diagnose.js';

const localUser = `select exists (select from users where user_name_key = ? and source = 'LOCAL') as local`;

/** What the row alone does not tell: whether the user in the way is a local one, which Okta can link to. */
export const refineDiagnosis = async (
  { lookUp }: Pick<Context, 'lookUp'>,
  diagnosis: FoundDiagnosis,
): Promise<FoundDiagnosis> => {
  const userName = diagnosis.facts.find(({ name }) => name === 'userName')?.value;
  if (diagnosis.code !== 'user.taken' || userName === undefined) return diagnosis;
  const [found] = await lookUp<{ local: boolean }>(localUser, [canonicalKey(userName)]);
  return found?.local ? { ...diagnosis, code: 'user.taken-by-local' } : diagnosis;
};
