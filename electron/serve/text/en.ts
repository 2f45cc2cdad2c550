/** What a person's browser is told of requests that are not let in. */
export const english = {
  foreignHost: (host: string) => `foreign host '${host}'`,
  foreignOrigin: (origin: string) => `foreign origin '${origin}'`,
  method: (method: string) => `method ${method} is not for this path`,
  noSession: 'no session',
  noOrigin: 'no word on where the call comes from',
  notJsonType: 'the content type is not application/json',
  tooLong: (bytes: number) => `the body is longer than ${bytes} bytes`,
  notJson: 'the body is not JSON',
  wrongKey: 'wrong or used key',

  comeAgain: 'This address has been used, or is not the one that was given. Run <code>portolan serve</code> again.',
  noPage: 'There is no such page.',
};

export type ServeWords = typeof english;
