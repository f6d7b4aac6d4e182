import fc from 'fast-check';
import { renderMail, unknownVariables } from '../../../server/modules/invitations/render-mail.js';
import { signInAdministrator } from '../../support/builders.js';
import { type Api, apiOf } from '../../support/graphql-client.js';
import { makeTestApp, type TestApp } from '../../support/make-test-app.js';

const options = { language: 'EN', buttonLabel: 'Go' };

describe('renderMail', () => {
  it('puts values into subject, text and HTML', () => {
    const mail = renderMail(
      { subject: 'To ${displayName}', body: 'Hello ${displayName},\n\n${link}' },
      { displayName: 'Ada', link: 'https://x.example/1' },
      options,
    );
    expect(mail.subject).toBe('To Ada');
    expect(mail.text).toBe('Hello Ada,\n\nhttps://x.example/1\n');
    expect(mail.html).toContain('<a href="https://x.example/1"');
  });

  it('escapes what a name could do to HTML', () => {
    const { html } = renderMail(
      { subject: 's', body: '${displayName}' },
      { displayName: '<img src=x onerror=alert(1)>' },
      options,
    );
    expect(html).not.toContain('<img');
  });

  it('escapes what a template could do to HTML', () => {
    expect(renderMail({ subject: '<b>', body: '<script>' }, {}, options).html).not.toMatch(/<script>|<b>/);
  });

  it('lets no name add a header or a line', () => {
    const { subject, text } = renderMail(
      { subject: '${displayName}', body: '${displayName}' },
      { displayName: 'A\r\nBcc: x@y.example' },
      options,
    );
    expect([subject, text]).toEqual(['A Bcc: x@y.example', 'A Bcc: x@y.example\n']);
  });

  it('evaluates nothing that a value contains', () => {
    const { text } = renderMail({ subject: '', body: '${displayName}' }, { displayName: '${link} $& $1' }, options);
    expect(text).toBe('${link} $& $1\n');
  });

  it('never throws, and leaves no mark-up of a value in HTML', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (subject, body, displayName) => {
        const mail = renderMail({ subject, body: `${body}\${displayName}` }, { displayName }, options);
        expect(mail.subject).not.toMatch(/[\r\n]/);
        expect(
          mail.html.replace(/<(\/?)(!doctype html|html|head|meta|title|body|div|p|br|a)\b[^<>]*>/g, ''),
        ).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('unknownVariables', () => {
  it('names what there is none of', () => {
    expect(unknownVariables('${displayName} ${dispalyName} ${ link } ${}')).toEqual(['dispalyName', '']);
  });
});

describe('the templates', () => {
  let app: TestApp;
  let api: Api;
  beforeAll(async () => {
    app = await makeTestApp();
    api = apiOf(app, await signInAdministrator(app));
  });
  afterAll(() => app.close());

  const update = `mutation ($input: UpdateMailTemplateInput!) {
    updateMailTemplate(input: $input) { subject version updatedBy }
  }`;
  const input = { kind: 'INVITATION', language: 'FR', subject: 'Bienvenue', body: '${link}', version: 0 };

  it('are there in two kinds and two languages', async () => {
    const { mailTemplates } = await api.run<{ mailTemplates: object[] }>('{ mailTemplates { kind language version } }');
    expect(mailTemplates).toHaveLength(4);
  });

  it('can be changed, and by one at a time', async () => {
    expect(await api.run(update, { input })).toMatchObject({
      updateMailTemplate: { subject: 'Bienvenue', version: 1 },
    });
    expect(await api.codeOf(update, { input })).toBe('STALE_VERSION');
  });

  it.each([
    ['body', { body: '${link} ${nobody}' }],
    ['body', { body: 'no link' }],
    ['subject', { subject: '${link}' }],
  ])('need a %s that works: %j', async (field, change) => {
    const { errors } = await api.send(update, { input: { ...input, ...change } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('are shown as a user would read them', async () => {
    const { version: _version, ...text } = input;
    const { mailPreview } = await api.run<{ mailPreview: { text: string } }>(
      'query ($input: MailTemplateInput!) { mailPreview(input: $input) { subject text html } }',
      { input: { ...text, body: 'Bonjour ${displayName}\n\n${link}' } },
    );
    expect(mailPreview.text).toContain('Bonjour Ada Lovelace');
  });

  it('leave a record of their change', async () => {
    const { rows } = await app.database.query(
      "select changes from audit_records where action = 'mailTemplate.updated'",
    );
    expect(rows).toHaveLength(1);
  });

  it('have a test mail kept for whoever asks for one', async () => {
    const { sendTestMail } = await api.run<{ sendTestMail: string }>('mutation { sendTestMail(language: FR) }');
    expect(await api.run('query ($id: ID!) { mail(id: $id) { kind subject } }', { id: sendTestMail })).toEqual({
      mail: { kind: 'TEST', subject: 'E-mail de test de 127.0.0.1' },
    });
  });
});
