import { changeEntraMembersTask, pushEntraGroupTask, renameEntraTask } from './entra-group-tasks.js';
import { assignEntraTask, deactivateEntraTask, updateEntraTask } from './entra-user-tasks.js';
import { changeMembersTask, pushGroupTask, pushNowTask, renameTask } from './group-tasks.js';
import type { App } from './task.js';
import { assignTask, deactivateTask, recreateTask, updateTask } from './user-tasks.js';

const oktaTasks = {
  assign: assignTask,
  recreate: recreateTask,
  update: updateTask,
  deactivate: deactivateTask,
  pushGroup: pushGroupTask,
  changeMembers: changeMembersTask,
  pushNow: pushNowTask,
  rename: renameTask,
};

/** Entra keeps matching where Okta may create anew, and has no full push of a group beside the difference. */
const entraTasks: typeof oktaTasks = {
  assign: assignEntraTask,
  recreate: assignEntraTask,
  update: updateEntraTask,
  deactivate: deactivateEntraTask,
  pushGroup: pushEntraGroupTask,
  changeMembers: changeEntraMembersTask,
  pushNow: changeEntraMembersTask,
  rename: renameEntraTask,
};

/** Returns the tasks that the provisioning service behind the app runs on each event. */
export const tasksOf = (app: App): typeof oktaTasks => (app.kind === 'entra' ? entraTasks : oktaTasks);
