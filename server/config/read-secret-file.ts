import { readFileSync } from 'node:fs';
import type { Report } from './read-settings.js';

/** The settings that a vault, an orchestrator or systemd may hand over as files: `<name>_FILE` names the file. */
export const fromFiles: ReadonlySet<string> = new Set([
  'ADMIN_PASSWORD',
  'DATABASE_DIRECT_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_URL',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
  'SECRETS_KEY',
  'SMTP_URL',
]);

/** Reads a setting from the file that holds it, without the line break at its end. The fault repeats none of it. */
export const readSecretFile = (name: string, path: string, report: Report): string | undefined => {
  try {
    const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return text === '' ? report(`${name}_FILE "${path}" is empty; write the value into it, or unset it.`) : text;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return report(
      `${name}_FILE "${path}" cannot be read (${reason}); name a file that the server may read, or unset it.`,
    );
  }
};
