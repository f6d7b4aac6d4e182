export { createSmtpMailer, type MailSettings } from './smtp-mailer.js';
