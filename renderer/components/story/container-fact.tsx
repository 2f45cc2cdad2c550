import { isUnknown } from '../../../electron/shared/known.ts';
import type { Container } from '../../../electron/shared/listener.ts';
import { containerName } from '../../../electron/shared/place.ts';
import { useText } from '../../environment.ts';
import styles from './card.module.css';

/** As many characters as the engines' own tools show. */
const shortId = 12;

/** The container by name, with its image and the start of its identifier. */
export function ContainerFact({ container }: { readonly container: Container }) {
  const { owner: words } = useText();
  const { id, image, engine } = container;
  const madeFrom = isUnknown(image) ? words.unknown[image.unknown] : image;
  return (
    <>
      <b>{containerName(container)}</b>
      <p className={styles['soft']} title={id}>
        {engine && `${engine} · `}
        {words.containerIs(madeFrom, id.slice(0, shortId))}
      </p>
    </>
  );
}
