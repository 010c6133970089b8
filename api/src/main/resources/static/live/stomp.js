/** The part of STOMP 1.2 that a listener needs. */

const MEANINGS = { '\\n': '\n', '\\r': '\r', '\\c': ':', '\\\\': '\\' };
const ESCAPES = { '\n': '\\n', '\r': '\\r', ':': '\\c', '\\': '\\\\' };

export function frame(command, headers = {}) {
  const escaped = (text) => (command === 'CONNECT' ? text : text.replace(/[\n\r:\\]/g, (letter) => ESCAPES[letter]));
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${escaped(String(value))}\n`);
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

function parsed(text) {
  const end = text.indexOf('\n\n');
  const [command, ...lines] = text.slice(0, end).split('\n');
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon)] ??= line.slice(colon + 1).replace(/\\./g, (escape) => MEANINGS[escape] ?? escape);
  }
  return { command, headers, body: text.slice(end + 2) };
}
