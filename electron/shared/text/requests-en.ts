/** What is wrong with a request, beyond its shape. Each reads on after the name of the field and a colon. */
export const english = {
  tooLong: (limit: number) => `is too long: at most ${limit} characters`,
  notOneLine: 'must be one line without control characters',
  noProcess: 'is no process',
  belowFirst: 'is below the first port',
};

export type RequestWords = typeof english;
