export const allowedLicences: ReadonlySet<string>;
export const forbidden: (packages: Record<string, { dev?: boolean; license?: string }>) => string[];
