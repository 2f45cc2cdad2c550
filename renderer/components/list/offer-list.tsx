import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { English } from '../english.tsx';
import styles from './offer-list.module.css';

/** Stories of ports that the search means and the list does not show. */
export function OfferList({ page }: { readonly page: Page }) {
  const { offers: words } = useText();
  const { hits, error } = page.offers;
  if (hits.length === 0 && error === null) return null;
  return (
    <section className={styles['offers']} aria-label={words.label}>
      <h2 className={styles['heading']}>{words.label}</h2>
      {error !== null && <p>{words.failed(error)}</p>}
      <ul>
        {hits.map(({ port, name, description }) => (
          <li key={port}>
            <button type="button" className={styles['offer']} onClick={() => page.openStory(port)}>
              <span className={styles['port']}>{port}</span>
              <span className={styles['name']}>
                {name === null ? words.port(port) : <b>{name}</b>}
                {description && (
                  <>
                    {' · '}
                    <English>{description}</English>
                  </>
                )}
              </span>
              <span className={styles['open']}>
                {page.list.rows.some(({ group }) => group.port === port) ? words.open : words.notOpen}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
