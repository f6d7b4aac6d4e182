export { createSmtpMailer, type MailSettings, readSender } from './smtp-mailer.js';
