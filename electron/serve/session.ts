import { createHash, timingSafeEqual } from 'node:crypto';

/** Lets in the one browser that opened the one-time address, and no other. */
export interface Session {
  /** The secret of the one-time address. */
  readonly key: string;
  /** Spends the key: the value of `Set-Cookie`, or null when the key is wrong or already spent. */
  open(key: string | null): string | null;
  /** Whether a request's `Cookie` header carries the session. */
  admits(cookies: string | undefined): boolean;
}

/**
 * @param port names the cookie, since browsers share cookies between the ports of one host
 * @param randomToken 256 random bits as text
 */
export function createSession(port: number, randomToken: () => string): Session {
  const key = randomToken();
  const token = randomToken();
  const name = `portolan-${port}`;
  let spent = false;
  return {
    key,
    open(given) {
      if (spent || given === null || !equal(given, key)) return null;
      spent = true;
      return `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits(cookies = '') {
      const pairs = cookies.split(';').map((pair) => pair.trim());
      return pairs.some((pair) => pair.startsWith(`${name}=`) && equal(pair.slice(name.length + 1), token));
    },
  };
}

/** Takes the same time wherever the two differ; hashing makes the lengths equal. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
