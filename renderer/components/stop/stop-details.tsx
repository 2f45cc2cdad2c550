import { knownOr } from '../../../electron/shared/known.ts';
import { printable } from '../../../electron/shared/printable.ts';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { mostNamed } from '../../model/most-named.ts';
import { Facts } from '../story/facts.tsx';
import { Fold } from '../story/fold.tsx';
import { ByHand } from './by-hand.tsx';
import styles from './stop-panel.module.css';

/** The rest of what is known of a stop, on demand. */
export function StopDetails({ plan, page }: { readonly plan: StopPlan; readonly page: Page }) {
  const { stop: words } = useText();
  const { way, signal, processes, closes, user, coOwners, children } = plan;
  const others = new Map([...coOwners, ...knownOr(children, [])].map((each) => [each.pid, each]));
  return (
    <Fold summary={words.details}>
      <Facts
        facts={[
          [
            words.who,
            processes.length === 0 ? null : (
              <ol key="who" className={styles['who']}>
                {processes.map(({ pid, name, command, user: owner, role }) => (
                  <li key={pid}>
                    {[words.processIs(name, pid), owner !== user && owner, words.role(role)]
                      .filter(Boolean)
                      .join(' · ')}
                    {command !== plan.command && <code>{printable(command)}</code>}
                  </li>
                ))}
              </ol>
            ),
          ],
          [words.user, user],
          [words.signal, signal && words.signalIs(signal)],
          [
            words.closes,
            closes.length === 0 ? (
              words.closesNothing
            ) : (
              <ul key="closes">
                {closes.map((socket) => (
                  <li key={socket}>
                    <code>{socket}</code>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            words.leftAlone,
            others.size <= mostNamed ? null : (
              <ul key="others">
                {[...others.values()].map(({ pid, name }) => (
                  <li key={pid}>{words.processIs(name, pid)}</li>
                ))}
              </ul>
            ),
          ],
          // Where the way is only shown, its command stands with it.
          [
            words.byHand,
            way.command && way.unavailable === null ? <ByHand key="hand" command={way.command} page={page} /> : null,
          ],
        ]}
      />
    </Fold>
  );
}
