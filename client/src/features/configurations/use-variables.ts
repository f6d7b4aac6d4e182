import { useQuery } from 'urql';
import type { TemplateInput_VariablesQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';

const variablesDocument = graphql(`
  query TemplateInput_variables {
    templateVariables {
      name
      aliases
      custom
      sample
      percent
    }
  }
`);

export type Variable = TemplateInput_VariablesQuery['templateVariables'][number];

const none: readonly Variable[] = [];

/** What a template may name, with a sample and how many users have it; asked for once for all fields of a page. */
export function useVariables(): readonly Variable[] {
  const [{ data }] = useQuery({ query: variablesDocument, requestPolicy: 'cache-first' });
  return data?.templateVariables ?? none;
}
