/** Runs in the page: the ways to change what it shows, each with the time until that is in the document. */
export function defineUpdates() {
  let listeners = null;
  let revision = 1;
  let turn = 0;

  // React commits in a task or microtask of its own: what is posted after it runs once that is done.
  const settled = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });

  /** Layout is part of what an update costs: the rows are there when their places are known. */
  async function timed(name, change) {
    performance.mark(`${name} begins`);
    change();
    await settled();
    document.querySelector('table').getBoundingClientRect();
    performance.mark(`${name} ends`);
    const { duration } = performance.measure(name, `${name} begins`, `${name} ends`);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
    return duration;
  }

  function renewed(listener) {
    const owners = listener.owners.map((owner) => ({ ...owner, name: `${owner.name.split('~')[0]}~${turn}` }));
    return { ...listener, owners };
  }

  globalThis.updateOnce = async (changed) => {
    if (listeners === null) {
      const { value } = await globalThis.portolan.call('state', {});
      listeners = value.snapshot.listeners;
      globalThis.rest = { ...value.snapshot, listeners: undefined };
    }
    turn += 1;
    const first = (turn * 37) % Math.max(1, listeners.length - changed);
    const news = listeners.slice(first, first + changed).map(renewed);
    listeners = [...listeners.slice(0, first), ...news, ...listeners.slice(first + changed)];
    const at = new Date().toISOString();
    const { listeners: _none, ...rest } = globalThis.rest;
    const change = {
      from: revision,
      to: revision + 1,
      snapshot: { ...rest, at, changed: news, gone: [] },
      failure: null,
      checkedAt: at,
      paused: false,
    };
    revision += 1;
    return timed('update', () => globalThis.tellPortolan({ type: 'change', change }));
  };

  let plain = null;
  globalThis.updatePlain = async (changed) => {
    if (plain === null) {
      plain = document.createElement('table');
      plain.append(
        ...Array.from({ length: 5_000 }, (_, index) => {
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
    }
    turn += 1;
    plain.hidden = false;
    const time = await timed('plain', () => {
      for (const row of [...plain.rows].slice(0, changed)) row.cells[1].textContent = `program-${turn}`;
    });
    plain.hidden = true;
    return time;
  };

  function type(text) {
    const field = document.querySelector('input[type=text]');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  globalThis.searchOnce = async (text) => {
    await timed('clear', () => type(''));
    return timed('search', () => type(text));
  };
  globalThis.searchCleared = async () => {
    await timed('search', () => type('node'));
    return timed('clear', () => type(''));
  };
}
