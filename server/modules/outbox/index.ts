export { createMailRelease } from './hold-mails.js';
export { MailKind } from './mail.entity.js';
export { OutboxResolver } from './outbox.resolver.js';
export { cancelMails, cancelMailsById, queueMail } from './queue-mail.js';
export { removeOldMails, takeBackOldMails } from './remove-old-mails.js';
export { countSealedMails, sealStoredMails } from './seal-mails.js';
export { giveMailUp, type MailResult, sendMail } from './send-mail.js';
