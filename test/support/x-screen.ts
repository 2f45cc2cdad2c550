import { spawnSync } from 'node:child_process';

/** Part of the X screen, in its pixels. */
export interface ScreenPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function output(file: string, args: readonly string[]): string {
  return spawnSync(file, args, { encoding: 'utf8' }).stdout ?? '';
}

/** How many windows with this title can be seen, whoever drew them. */
export function countWindows(title: string): number {
  return output('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`])
    .split('\n')
    .filter(Boolean).length;
}

/** Where the first window of this class, or with this title, is that can be seen; null while there is none. */
export function findWindow(by: 'class' | 'name', pattern: string): ScreenPart | null {
  const [id] = output('xdotool', ['search', '--onlyvisible', `--${by}`, pattern])
    .split('\n')
    .filter(Boolean);
  if (id === undefined) return null;
  const told = output('xdotool', ['getwindowgeometry', '--shell', id]);
  const value = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(told)?.[1]);
  return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
}

/** How many colours can be seen there: one, where nothing is drawn. */
export function countColours({ x, y, width, height }: ScreenPart): number {
  const crop = ['-window', 'root', '-crop', `${width}x${height}+${x}+${y}`, '-depth', '8', 'rgb:-'];
  const { stdout } = spawnSync('import', crop);
  const colours = new Set<number>();
  for (let offset = 0; offset + 3 <= stdout.length; offset += 3) colours.add(stdout.readUIntBE(offset, 3));
  return colours.size;
}

export function click(x: number, y: number): void {
  output('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '1']);
}
