import {
  buildApiKey,
  buildLocalUser,
  buildScimGroup,
  buildScimUser,
  buildToken,
  signInAdministrator,
} from '../support/builders.js';
import { configurationsApi, department } from '../support/configurations.js';
import type { TestApp } from '../support/make-test-app.js';
import { scimOf } from '../support/scim-client.js';

/** The ids in the addresses of the pages. */
export interface Filled {
  userId: string;
  groupId: string;
  tokenId: string;
  keyId: string;
  shortId: string;
  /** The id of a user who has been deleted. */
  goneId: string;
  localId: string;
  /** A configuration for which a member of its group misses a value. */
  configurationId: string;
}

/** Creates data for every page, including a refused request. */
export const fillPortal = async (app: TestApp): Promise<Filled> => {
  const by = await signInAdministrator(app);
  const { id: tokenId, secret } = await buildToken(app, { by });
  const user = await buildScimUser(app, secret);
  const group = await buildScimGroup(app, secret, [user.id]);
  const key = await buildApiKey(app, { by });
  const refused = await scimOf(app, undefined).get('/Users', { authorization: `Bearer Bearer ${secret}` });
  const gone = await buildScimUser(app, secret);
  await scimOf(app, secret).delete(`/Users/${gone.id}`);
  const local = await buildLocalUser(app);
  const configurations = configurationsApi(app, by);
  const configuration = await configurations.create({
    fields: [{ key: 'department', template: department }],
    acceptWarnings: true,
    groupIds: [await configurations.group([local.id])],
  });
  const shortId = /\(log (\w{5})\)/.exec(refused.body.detail)?.[1] ?? '';
  return {
    userId: user.id,
    groupId: group.id,
    tokenId,
    keyId: key.id,
    shortId,
    goneId: gone.id,
    localId: local.id,
    configurationId: configuration.id,
  };
};
