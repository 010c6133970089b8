/** The part of STOMP 1.2 that a listener needs. */

const MEANINGS = { '\\n': '\n', '\\r': '\r', '\\c': ':', '\\\\': '\\' };
const ESCAPES = { '\n': '\\n', '\r': '\\r', ':': '\\c', '\\': '\\\\' };

export function frame(command, headers = {}) {
  const escaped = (text) => (command === 'CONNECT' ? text : text.replace(/[\n\r:\\]/g, (letter) => ESCAPES[letter]));
  const lines = Object.entries(headers).map(([name, value]) => `${escaped(name)}:${escaped(String(value))}\n`);
  return `${command}\n${lines.join('')}\n\0`;
}

/** The frames in a message, without heartbeats: `{ command, headers, body }`. */
export function* frames(text) {
  for (const part of text.split('\0')) {
    const start = part.replace(/^[\r\n]+/, '');
    if (start) {
      yield parsed(start);
    }
  }
}

/** A CONNECTED frame has no escapes; of a repeated header the first counts. */
function parsed(text) {
  const end = /\r?\n\r?\n/.exec(text) ?? { index: text.length, 0: '' };
  const [command, ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const headers = Object.create(null);
  for (const line of lines) {
    const colon = line.indexOf(':');
    const plain = (part) => (command === 'CONNECTED' ? part : part.replace(/\\./g, (escape) => MEANINGS[escape] ?? escape));
    headers[plain(line.slice(0, colon))] ??= plain(line.slice(colon + 1));
  }
  return { command, headers, body: text.slice(end.index + end[0].length) };
}
