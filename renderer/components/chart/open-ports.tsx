import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import type { PortWords } from '../../model/chart/port-words.ts';
import { ranges } from '../../model/chart/ranges.ts';
import styles from './chart-dialog.module.css';

interface OpenPortsProps {
  readonly open: ReadonlyMap<number, readonly ListenerGroup[]>;
  wordsOf(port: number): PortWords;
  onOpen(port: number): void;
}

/** What the picture shows of the open ports, as a list: for whoever does not see it. */
export function OpenPorts({ open, wordsOf, onOpen }: OpenPortsProps) {
  const { chart: words } = useText();
  const ports = [...open.keys()].sort((a, b) => a - b);
  return (
    <section className={styles['list']} aria-label={words.list}>
      <h3>{words.list}</h3>
      {ranges.map(({ name, firstPort, lastPort }) => {
        const here = ports.filter((port) => port >= firstPort && port <= lastPort);
        return (
          <section key={name} aria-label={words.range(name, firstPort, lastPort)}>
            <h4>{words.range(name, firstPort, lastPort)}</h4>
            {here.length === 0 && <p>{words.noneInRange}</p>}
            <ul>
              {here.map((port) => (
                <li key={port}>
                  <button type="button" onClick={() => onOpen(port)}>
                    <b>{port}</b> {[wordsOf(port).name, ...wordsOf(port).facts.slice(1)].filter(Boolean).join(', ')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
