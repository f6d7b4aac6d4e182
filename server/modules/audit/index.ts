export { AuditRecord } from './audit-record.entity.js';
export { type AuditAction, type AuditEntry, recordAudit } from './record-audit.js';
