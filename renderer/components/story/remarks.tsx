import styles from './registered-section.module.css';

/** What the registry warns of, each on a line of its own. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  return remarks.map((remark) => (
    <p key={remark} className={styles['remark']}>
      {remark}
    </p>
  ));
}
