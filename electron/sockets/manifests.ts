/**
 * The names of the packages that a manifest says the project depends on, as it lists them. `from` is its text; what is
 * malformed names none. Only forms that can be read exactly: what is computed, as a Gemfile may do, is left out.
 */
export interface Manifest {
  readonly file: string;
  packages(text: string): readonly string[];
}

/** In the order in which they are read. */
export const manifests: readonly Manifest[] = [
  { file: 'package.json', packages: jsonPackages(['dependencies', 'devDependencies']) },
  { file: 'composer.json', packages: jsonPackages(['require', 'require-dev']) },
  { file: 'pyproject.toml', packages: pyprojectPackages },
  { file: 'requirements.txt', packages: requirements },
  { file: 'Gemfile', packages: gems },
];

function jsonPackages(fields: readonly string[]): Manifest['packages'] {
  return (text) => {
    const manifest = parsedObject(text);
    return fields.flatMap((field) => keysOf(manifest[field]));
  };
}

function parsedObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    // A manifest in the midst of being edited: the files beside it still tell something.
    return {};
  }
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a requirement begins with: its distribution's name (packaging.python.org, dependency specifiers). */
const distribution = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?=$|[\s[(<>=!~;@,#])/;

/** One requirement a line; options, addresses and paths have no name (pip, requirements file format). */
function requirements(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => distribution.exec(line)?.[1] ?? []);
}

/**
 * `[project] dependencies = […]` (packaging.python.org, pyproject.toml), and the keys of Poetry's tables. A line at a
 * time: a table in another of TOML's notations names none.
 */
function pyprojectPackages(text: string): readonly string[] {
  const names: string[] = [];
  let table = '';
  let inList = false;
  for (const line of text.split(/\r?\n/)) {
    const header = inList ? null : /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/.exec(line);
    if (header) table = header[1] ?? '';
    else if (table === 'project') {
      const list: string | undefined = inList ? line : /^\s*dependencies\s*=\s*\[(.*)$/.exec(line)?.[1];
      if (list === undefined) continue;
      inList = true;
      for (const [mark, double, single] of list.matchAll(listMarks)) {
        if (mark.startsWith('#')) break;
        if (mark === ']') inList = false;
        if (!inList) break;
        names.push(...requirements(double ?? single ?? ''));
      }
    } else if (/^tool\.poetry\.(?:group\.[\w-]+\.|dev-)?dependencies$/.test(table)) {
      names.push(...(/^\s*"?([A-Za-z0-9][\w.-]*)"?\s*=/.exec(line)?.slice(1) ?? []));
    }
  }
  return names;
}

/** A string, a comment to the end of the line, or the end of the list. */
const listMarks = /"([^"]*)"|'([^']*)'|#.*|\]/g;

/** `gem "rails"` at the start of a line (bundler.io, Gemfile). */
function gems(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*gem[ \t(]+(?:"([\w.-]+)"|'([\w.-]+)')/gm)].flatMap(
    ([, double, single]) => double ?? single ?? [],
  );
}
