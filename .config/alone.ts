import { build, type Plugin } from 'vite';

export interface AloneOptions {
  /** What else lies there stays. */
  readonly outDir: string;
  /** `cjs` becomes `NAME.cjs`, `es` `NAME.mjs`. */
  readonly format: 'cjs' | 'es';
  /** Packages that stay outside; everything else but Node's own modules goes into the file. */
  readonly external?: readonly string[];
  /** Less to read before it runs: without white space, comments and what never runs. Names stay, for the traces of the log. */
  readonly terse?: boolean;
}

/** Builds an entry into a single file. */
export async function buildAlone(
  entry: string,
  { outDir, format, external = [], terse = false }: AloneOptions,
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: [...external] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        external: [...external],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].mjs',
          codeSplitting: false,
          minify: terse && { compress: true, mangle: false, codegen: true },
        },
      },
    },
  });
}

/** One more entry of a build, on its own, where the others share their chunks. */
export function alone(entry: string, options: AloneOptions): Plugin {
  return { name: 'alone', closeBundle: () => buildAlone(entry, options) };
}
