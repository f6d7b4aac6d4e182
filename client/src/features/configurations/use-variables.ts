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

/** Returns the variables of templates, each with a sample and a count of users; all fields of a page share a query. */
export function useVariables(): readonly Variable[] {
  const [{ data }] = useQuery({ query: variablesDocument, requestPolicy: 'cache-first' });
  return data?.templateVariables ?? none;
}
