import { Router } from 'express';
import { DomainError } from '../kernel/errors.js';
import type { PreviewUser } from '../scim/index.js';
import type { Callers } from './identify-caller.js';

/** Shows the portal what SCIM answers, by the session instead of a token: /scim-preview/Users/{id}. */
export const createPreviewDoor = (callers: Callers, previewUser: PreviewUser): Router => {
  const router = Router();
  router.get('/Users/:id', async (request, response) => {
    const caller = await callers.identify(request, response.locals.request);
    if (!caller.ok) throw new DomainError(caller.code, caller.message);
    response.locals.actor = caller.actor;
    const user = await previewUser(request.params.id, caller.actor, response.locals.request);
    if (!user) throw new DomainError('NOT_FOUND', 'This user does not exist any more.', { field: 'id' });
    response.set('Cache-Control', 'no-store').json(user);
  });
  return router;
};
