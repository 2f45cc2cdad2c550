/**
 * Runs in the page: the ways to change what it shows. Each is made ready first, so that only `applyReady` need be measured: from
 * the arrival of an event to the commit and layout of what it changed.
 */
export function defineUpdates({ plainRows }) {
  let snapshot = null;
  let revision = 1;
  let turn = 0;
  let ready = null;

  // React commits in a task or microtask of its own: what is posted after it runs once that is done.
  const settled = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });

  /** Layout is part of what an update costs: the rows are there when their places are known. */
  const layOut = () => document.documentElement.getBoundingClientRect();

  globalThis.applyReady = async () => {
    ready?.();
    await settled();
    layOut();
  };

  /** What was painted, and what was put off, is done before the next is measured. */
  globalThis.rest = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 20))));

  function renewed(listener) {
    const owners = listener.owners.map((owner) => ({ ...owner, name: `${owner.name.split('~')[0]}~${turn}` }));
    return { ...listener, owners };
  }

  const nothing = () => {
    ready = null;
  };

  const checked = () => {
    const event = { type: 'checked', at: new Date().toISOString(), revision };
    ready = () => globalThis.tellPortolan(event);
  };

  /** Of so many listeners the program has another name: those in sight first, then others each time. */
  async function update({ changed }) {
    snapshot ??= (await globalThis.portolan.call('state', {})).value.snapshot;
    turn += 1;
    const { listeners, ...others } = snapshot;
    const first = turn % 2 === 0 ? 0 : (turn * 37) % Math.max(1, listeners.length - changed);
    const news = listeners.slice(first, first + changed).map(renewed);
    snapshot = { ...others, listeners: [...listeners.slice(0, first), ...news, ...listeners.slice(first + changed)] };
    const at = new Date().toISOString();
    const change = {
      from: revision,
      to: revision + 1,
      // Across the bridge everything arrives as an object of its own.
      snapshot: structuredClone({ ...others, at, changed: news, gone: [] }),
      failure: null,
      checkedAt: at,
      paused: false,
    };
    revision += 1;
    ready = () => globalThis.tellPortolan({ type: 'change', change });
  }

  const plain = document.createElement('table');
  plain.hidden = true;
  plain.append(
    ...Array.from({ length: plainRows }, (_, index) => {
      const row = document.createElement('tr');
      for (const words of [`${index}`, `program-${index}`, 'this computer only', '1 h']) {
        const cell = document.createElement('td');
        cell.textContent = words;
        row.append(cell);
      }
      return row;
    }),
  );
  document.body.prepend(plain);

  function updatePlain({ changed }) {
    turn += 1;
    plain.hidden = false;
    ready = () => {
      for (const row of [...plain.rows].slice(0, changed)) row.cells[1].textContent = `program-${turn}`;
    };
  }

  function type(text) {
    const field = document.querySelector('input[type=text]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async function search({ before, text }) {
    type(before);
    await settled();
    ready = () => type(text);
  }

  const ways = { nothing, checked, update, plain: updatePlain, search };

  /** Ages move every ten seconds, with the next event: that is a cost of its own, and paid before. */
  async function keepClockRight() {
    await update({ changed: 0 });
    ready();
    await settled();
  }

  /** @param kase names its way, and what that needs to know */
  globalThis.makeReady = async (kase) => {
    plain.hidden = true;
    await keepClockRight();
    await ways[kase.way](kase);
    layOut();
    await globalThis.rest();
  };
}
