import { spawn } from 'node:child_process';
import { readTree } from './process-tree.mjs';

/**
 * Starts an Electron app and says when its first window has drawn `selector`, by the page's own clock. It is asked over
 * a pipe (Chrome DevTools Protocol) and is never held up for that, as a test's driver would.
 *
 * @returns {Promise<{ ms: number, ticks: number }>} since the start; processor time of the whole tree by then
 */
export async function untilDrawn(program, words, selector, env) {
  const begunMs = Date.now();
  // After the app's folder it would be a word for the app.
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'];
  const app = spawn(program, ['--remote-debugging-pipe', ...words], { stdio, env });
  try {
    const drawnMs = await new Promise((resolve, reject) => {
      app.once('error', reject);
      app.once('exit', (code) => reject(new Error(`the app ended before it had drawn anything: ${code}`)));
      const send = speak(app.stdio[3]);
      hear(app.stdio[4], ({ method, params }) => {
        if (method === 'Target.attachedToTarget' && params.targetInfo.type === 'page') watch(send, params.sessionId);
        if (method === 'Runtime.bindingCalled') resolve(Number(params.payload));
      });
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    });
    return { ms: drawnMs - begunMs, ticks: readTree(app.pid).ticks };
  } finally {
    app.removeAllListeners('exit');
    const ended = new Promise((resolve) => app.once('exit', resolve));
    app.kill();
    await ended;
  }

  function watch(send, sessionId) {
    const source = `(${reportDrawn})(${JSON.stringify(selector)})`;
    send('Runtime.enable', {}, sessionId);
    send('Runtime.addBinding', { name: 'reportDrawnMs' }, sessionId);
    send('Page.enable', {}, sessionId);
    send('Page.addScriptToEvaluateOnNewDocument', { source }, sessionId);
  }
}

/** Runs in the page: what is found in one frame is on the screen when the next task begins. */
function reportDrawn(selector) {
  const look = () => {
    if (document.querySelector(selector) === null) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => globalThis.reportDrawnMs(String(performance.timeOrigin + performance.now()));
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Messages of the protocol end with a zero byte. */
function speak(pipe) {
  let id = 0;
  return (method, params, sessionId) => {
    id += 1;
    pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  };
}

function hear(pipe, listener) {
  let text = '';
  pipe.setEncoding('utf8').on('data', (chunk) => {
    const messages = (text + chunk).split('\0');
    text = messages.pop();
    for (const message of messages) listener(JSON.parse(message));
  });
}
