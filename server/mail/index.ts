export { createSmtpMailer, type MailSettings, requiresTls } from './smtp-mailer.js';
