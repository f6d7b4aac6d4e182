/** The part of the driver that turns values into parameters; pg-cursor imports it from there as well. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): string | Buffer | null;
}
