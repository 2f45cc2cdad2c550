import { describe, expect, it } from 'vitest';
import { type Column, textTable } from '../../../electron/terminal/text-table.ts';

interface Row {
  readonly port: string;
  readonly name: string;
  readonly user: string;
}

const columns: readonly Column<Row>[] = [
  { title: 'PORT', align: 'right', text: ({ port }) => port, paint: (text) => `<${text}>` },
  { title: 'NAME', text: ({ name }) => name, shrinkTo: 4 },
  { title: 'USER', text: ({ user }) => user, shrinkTo: 4 },
];
const rows = [
  { port: '80', name: 'a-very-long-name', user: 'root' },
  { port: '50000', name: 'short', user: 'somebody' },
];

describe('textTable', () => {
  it('lines up the columns and counts no paint', () => {
    expect(textTable(columns, rows, null)).toEqual([
      ' PORT  NAME              USER',
      '   <80>  a-very-long-name  root',
      '<50000>  short             somebody',
    ]);
  });

  it('shortens the widest column first, never one that must stay whole', () => {
    const lines = textTable(columns, rows, 24);
    expect(lines[1]).toBe('   <80>  a-very…  root');
    expect(lines.map((line) => line.replace(/[<>]/g, '').length)).toEqual([20, 20, 24]);
    expect(textTable(columns, rows, 5)[1]).toBe('   <80>  a-v…  root');
  });

  it('counts characters beyond the basic plane once', () => {
    const [, line] = textTable(columns, [{ port: '1', name: '🚢🚢', user: 'x' }], null);
    expect(line).toBe('   <1>  🚢🚢    x');
  });
});
