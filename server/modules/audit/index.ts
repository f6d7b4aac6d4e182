export { AuditRecord } from './audit-record.entity.js';
export { type AuditAction, type AuditEntry, auditSql, recordAudit } from './record-audit.js';
