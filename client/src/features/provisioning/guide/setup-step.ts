import type { GuidePage_SetupQuery } from '../../../gql/graphql.js';

/** A step of the set-up guide, as its page reads it. */
export type SetupStep = GuidePage_SetupQuery['provisioning']['setupSteps'][number];
