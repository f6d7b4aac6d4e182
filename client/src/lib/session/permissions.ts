import { createContext, useContext } from 'react';
import type { Permission } from '../../gql/graphql.js';
import { permissionsOfPage } from './page-permissions.js';

/** The permissions of the administrator who is signed in, which the shell provides. */
export const PermissionsContext = createContext<ReadonlySet<Permission>>(new Set());

/** Returns true if the administrator who is signed in has a permission. */
export function useMay(permission: Permission): boolean {
  return useContext(PermissionsContext).has(permission);
}

/** Returns a check of whether the administrator who is signed in may open the page at a path. */
export function useMayOpen(): (path: string) => boolean {
  const permissions = useContext(PermissionsContext);
  return (path) => (permissionsOfPage(path) ?? []).every((permission) => permissions.has(permission));
}
