export { AuditRecordConnectionResolver, AuditResolver } from './audit.resolver.js';
export { type AuditAction, auditActions, auditActorKinds, auditTargetKinds } from './audit-action.js';
export { auditTrailFile } from './export-audit-trail.js';
export { type AuditEntry, auditSql, changesSql, recordAudit } from './record-audit.js';
export { recordExport } from './record-export.js';
