const names = new Set(['localhost', '::1', '[::1]']);

/** Returns whether a host name or address, as a URL or a setting spells it, is this machine itself. */
export const isLoopbackHost = (host: string): boolean => names.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
