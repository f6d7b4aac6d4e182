import { Router } from 'express';
import { readAddressQuery } from '../kernel/address-query.js';
import { fault } from '../kernel/faults/fault.js';
import type { PreviewUser } from '../scim/index.js';
import type { AdmitCaller } from './caller/admit-caller.js';

/** Points for one user with all attributes and groups. */
const ofAPreview = 20;

/** Shows the portal what SCIM answers, by the session instead of a token: /scim-preview/Users/{id}. */
export const createPreviewEndpoint = (admit: AdmitCaller, previewUser: PreviewUser): Router => {
  const router = Router();
  router.get('/Users/:id', async (request, response) => {
    readAddressQuery(request.url, []);
    const actor = await admit(request, response, { cost: ofAPreview, gate: 'signedIn' });
    const user = await previewUser(request.params.id, actor, response.locals.request);
    if (!user) throw fault('user.not-found/gone');
    response.set('Cache-Control', 'no-store').json(user);
  });
  return router;
};
