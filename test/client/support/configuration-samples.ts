import type { DraftCheck_CheckQuery } from '../../../client/src/gql/graphql.js';
import { daysFromNow } from './samples.js';

type Check = DraftCheck_CheckQuery['checkConfiguration'];

/** The characters that open a variable. */
export const opening = '$' + '{';
const variable = { aliases: [], custom: false, sample: 'R&D', percent: 97 };

/** A check without findings. */
export const cleanCheck: Check = {
  faults: [],
  conflicts: [],
  coverage: { users: 2, missing: 0, exampleUserId: null, sampleUserId: null, variables: [] },
};
/** A check in which twelve users of 480 lack a department. */
export const lackingCheck: Check = {
  ...cleanCheck,
  coverage: {
    users: 480,
    missing: 12,
    exampleUserId: 'u9',
    sampleUserId: null,
    variables: [{ name: 'department', unknown: false, missing: 12, fields: ['team'] }],
  },
};

/** A configuration with a secret. */
export const storedConfiguration = {
  id: 'c1',
  name: 'Wi-Fi',
  position: 1,
  version: 3,
  updatedAt: daysFromNow(-1),
  updatedBy: 'ada@example.com',
  fields: [
    { id: 'f1', key: 'team', template: 'x', secret: false },
    { id: 'f2', key: 'password', template: null, secret: true },
  ],
  groups: [{ id: 'g1', displayName: 'Everyone' }],
};

export type CheckSample = Check | ((variables: Record<string, unknown>) => Check);

/** Returns the answers for the editor; the check is the same for every draft or computed from it. */
export const editorAnswers = (check: CheckSample = cleanCheck) => {
  const answerCheck = (variables: Record<string, unknown>) => ({
    checkConfiguration: typeof check === 'function' ? check(variables) : check,
  });
  return {
    ConfigurationPage_configuration: { configuration: storedConfiguration },
    DraftCheck_check: answerCheck,
    TemplateInput_variables: {
      templateVariables: [
        { ...variable, name: 'department' },
        { ...variable, name: 'displayName' },
      ],
    },
    GroupPicker_groups: { groups: { nodes: [{ id: 'g1', displayName: 'Everyone' }] } },
    PreviewPanel_users: { users: { nodes: [{ id: 'u1', userName: 'grace' }] } },
    PreviewPanel_user: { user: { id: 'u9', userName: 'lacking' } },
    PreviewPanel_preview: {
      previewConfiguration: {
        fields: [
          { key: 'team', value: 'x', secret: false },
          { key: 'password', value: null, secret: true },
        ],
        withheld: [{ key: 'desk', reason: 'MISSING_VALUES', missing: ['title'] }],
        overridden: [],
      },
    },
  };
};
