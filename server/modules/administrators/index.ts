export { AdministratorResolver } from './administrator.resolver.js';
export { Viewer } from './administrator.types.js';
export { createSetupLink, ensureAdministrator } from './first-administrator.js';
export { readInstallation } from './installation.js';
export { signMemberIn } from './member-viewer.js';
export { removeOldAccess } from './remove-old-access.js';
export { readSession } from './sessions.js';
