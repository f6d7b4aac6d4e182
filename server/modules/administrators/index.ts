export { AdministratorResolver } from './administrator.resolver.js';
export { Viewer } from './administrator.types.js';
export { removeOldBrakes } from './brake.js';
export { createSetupLink, ensureAdministrator } from './first-administrator.js';
export { readInstallation } from './installation.js';
export { removeOldBrowsers } from './known-browsers.js';
export { signMemberIn } from './member-viewer.js';
export { removeOldSessions, removeOldSetupLinks } from './remove-old-access.js';
export { readSession } from './sessions.js';
