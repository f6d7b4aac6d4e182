import type { Mailer } from '../kernel/ports.js';
import { noteDelivery } from '../modules/invitations/index.js';
import { giveMailUp, sendMail } from '../modules/outbox/index.js';
import type { JobWork } from './job-queue.js';

type Context = Parameters<typeof sendMail>[0];

/** Sends the mails of the outbox, and records the results on their invitations. */
export const mailJobs = (createContext: () => Context, mailer: Mailer): JobWork => ({
  run: (id) => sendMail(createContext(), mailer, id, noteDelivery),
  giveUp: (id) => giveMailUp(createContext(), id, noteDelivery),
});
