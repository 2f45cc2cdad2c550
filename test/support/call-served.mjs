import { request } from 'node:http';

/** One call to a running `portolan serve`, from the network that it is in: `node call-served.mjs ADDRESS CHANNEL REQUEST`. */
const [address = '', channel = '', body = ''] = process.argv.slice(2);
const { origin } = new URL(address);

function send(url, options, text) {
  return new Promise((settle, fail) => {
    request(url, options, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        answer += chunk;
      });
      response.once('end', () => settle({ headers: response.headers, answer }));
    })
      .once('error', fail)
      .end(text);
  });
}

const opened = await send(address, {});
const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const headers = { cookie, origin, 'content-type': 'application/json' };
const { answer } = await send(`${origin}/api/${channel}`, { method: 'POST', headers }, body);
process.stdout.write(answer);
