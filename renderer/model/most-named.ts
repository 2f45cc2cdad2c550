/** So many processes or sockets are named in a sentence; the details name all. */
export const mostNamed = 5;
