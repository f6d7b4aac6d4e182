import { describe, expect, it } from '@jest/globals';
import { checkPassword } from '../../server/kernel/access/check-password.js';
import { DomainError } from '../../server/kernel/faults/errors.js';

const own = {
  publicUrl: 'https://rollcall.acme-widgets.example',
  about: ['grace.hopper@corp.example', 'Grace Brewster Hopper', 'ghopper42', null, undefined],
};

const causeOf = (password: string): string | undefined => {
  try {
    checkPassword(password, own);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.details.cause : 'unforeseen';
  }
};

describe('a new password', () => {
  it.each([
    'a long enough password',
    'correct horse battery',
    'Grace likes windy mornings',
    'xK9!vbR2#mTq',
    'die blaue Lampe summt leise',
    'le parapluie du voisin chante',
    '🔑🌊🪁🦉🍋🧊🎻🪵🛶🌵🪐🧵',
    'я люблю холодный чай',
  ])('is taken: %s', (password) => {
    expect(causeOf(password)).toBeUndefined();
  });

  it.each(['eleven char', '', '🔑'.repeat(11), `${'xK9!vbR2#mTq'.repeat(11)}`])('has a length: %s', (password) => {
    expect(causeOf(password)).toBe('password.length');
  });

  it('has up to 128 characters', () => {
    const long = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');
    expect([causeOf(long), causeOf(`${long}丁`)]).toEqual([undefined, 'password.length']);
  });

  it.each([
    'password1234',
    'Password123!',
    'P@ssw0rd2026',
    'p-a-s-s-w-o-r-d-1-2',
    'passwordpassword',
    'password password',
    '123456789012',
    '098765432109',
    'qwertyuiopas',
    'azertyuiopqs',
    'qwertz123456',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    'zaq12wsxcde3',
    'aaaaaaaaaaaa',
    'abababababab',
    'aabbaabbccdd',
    'kX9kX9kX9kX9kX9',
    'abcdefghijkl',
    'iloveyou2024',
    'ILoveYou!!!!',
    'letmein12345',
    'welcome2026!',
    'Summer2026!!',
    'football1234',
    'motdepasse12',
    'Bienvenue2026',
    'Été2026été2026',
    'geheim123456',
    'contraseña123',
    'administrator',
    'dragon monkey',
    'changeme1234',
    'thequickbrownfox',
    'correcthorsebatterystaple',
    'Correct Horse Battery Staple',
    '24121985 1985',
    '!@#$%^&*()_+',
    'ｐａｓｓｗｏｒｄ１２３４',
    'monkey123456',
    'trustno1trustno1',
  ])('is no well-known one: %s', (password) => {
    expect(causeOf(password)).toBe('password.common');
  });

  it.each([
    'grace.hopper@corp.example',
    'GraceHopper!!',
    'gracehopper1906',
    'Hopper Grace 42',
    'ghopper42ghopper',
    'Rollcall2026!',
    'rollcall rollcall1',
    'acme-widgets!',
    'AcmeWidgets2026',
    'Gr4c3H0pp3r!!',
    'Brewster-Hopper',
  ])('is not made of the account’s own words: %s', (password) => {
    expect(causeOf(password)).toBe('password.own-words');
  });

  it('repeats nothing of itself in what it is told', () => {
    expect(() => checkPassword('Rollcall2026!', own)).toThrow(expect.not.objectContaining({ message: /rollcall/i }));
  });
});
