import { memo } from 'react';
import { useText } from '../../environment.ts';
import type { PortWords } from '../../model/chart/port-words.ts';
import { ranges } from '../../model/chart/ranges.ts';
import styles from './open-ports.module.css';

interface OpenPortsProps {
  /** Ascending. */
  readonly ports: readonly number[];
  wordsOf(port: number): PortWords;
  onOpen(port: number): void;
}

/** What the picture shows of the open ports, as a list: for whoever does not see it. Not drawn again while the pointer moves. */
export const OpenPorts = memo(function OpenPorts({ ports, wordsOf, onOpen }: OpenPortsProps) {
  const { chart: words } = useText();
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
                    <b>{port}</b> {inOneLine(wordsOf(port))}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
});

/** Without the first fact: that these ports are open is what the list says. */
function inOneLine({ name, facts }: PortWords): string {
  return [name, ...facts.slice(1)].filter(Boolean).join(', ');
}
