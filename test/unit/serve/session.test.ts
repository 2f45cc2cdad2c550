import { describe, expect, it } from 'vitest';
import { createSession } from '../../../electron/serve/session.ts';

function sessionOf(port = 4711) {
  const tokens = ['the-key', 'the-token'];
  return createSession(port, () => tokens.shift() ?? 'too many');
}

describe('createSession', () => {
  it('spends its key once and never for a wrong one', () => {
    const session = sessionOf();
    expect(session.open(null)).toBeNull();
    expect(session.open('the-token')).toBeNull();
    expect(session.open('the-key')).toBe('portolan-4711=the-token; HttpOnly; SameSite=Strict; Path=/');
    expect(session.open('the-key')).toBeNull();
  });

  it('admits its own cookie among others, and nothing like it', () => {
    const session = sessionOf();
    expect(session.admits('a=b; portolan-4711=the-token; c=d')).toBe(true);
    expect(session.admits('portolan-4712=the-token')).toBe(false);
    expect(session.admits('portolan-4711=the-toke')).toBe(false);
    expect(session.admits('portolan-4711=the-token2')).toBe(false);
    expect(session.admits('portolan-4711=the-key')).toBe(false);
    expect(session.admits('portolan-4711=')).toBe(false);
    expect(session.admits(undefined)).toBe(false);
  });
});
