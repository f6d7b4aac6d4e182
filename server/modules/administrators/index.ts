export { Administrator } from './administrator.entity.js';
export { AdministratorResolver } from './administrator.resolver.js';
export { Viewer } from './administrator.types.js';
export { createSetupLink, ensureAdministrator } from './first-administrator.js';
export { signMemberIn } from './member-viewer.js';
export { Session } from './session.entity.js';
export { readSession } from './sessions.js';
export { SetupLink } from './setup-link.entity.js';
