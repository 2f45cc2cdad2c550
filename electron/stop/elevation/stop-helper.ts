import { systemProcessControl } from '../control/system-control.ts';
import { helperMain } from './helper-main.ts';
import { revealLinuxHolders } from './linux-holders.ts';

const { platform } = process;

await helperMain(
  process.argv.slice(2),
  {
    control: systemProcessControl(),
    revealHolders: platform === 'linux' ? (keys) => revealLinuxHolders('/proc', keys) : null,
  },
  platform,
);
