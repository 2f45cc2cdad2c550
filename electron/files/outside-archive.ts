/**
 * Where a file of the app lies for other programs. An archive is a folder to Electron alone; what others are to read or
 * run lies beside it as a file (`asarUnpack` in electron-builder.yml).
 */
export function outsideArchive(path: string): string {
  return path.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked');
}
