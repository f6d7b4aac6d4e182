import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** Returns a hash that changes with the packages and with the machine that node_modules is for. */
export const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');

/**
 * Returns whether npm itself recorded (in node_modules/.package-lock.json) that it installed these very packages, as
 * after an `npm ci` by hand.
 */
export const installedByHand = () => {
  let wanted;
  let installed;
  try {
    wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
    installed = JSON.parse(readFileSync(inRoot('node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there === undefined ? optional === true || peer === true : there.version === version;
  });
};
