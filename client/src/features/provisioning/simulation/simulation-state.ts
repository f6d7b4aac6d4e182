import type { SimulationPanel_SimulationQuery } from '../../../gql/graphql.js';

/** The latest run and what it brought, as the panel reads them. */
export type SimulationState = SimulationPanel_SimulationQuery['simulation'];
