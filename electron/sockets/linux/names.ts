/** As sources of sockets and of problems. */
export const linuxProcName = 'linux-proc';
export const ssName = 'ss';
