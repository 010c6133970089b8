import { frame, frames } from './stomp.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 20_000;
const HEARTBEAT = 10_000;
const nothing = () => {};

/** Where a client goes on: by the position alone where the studio cannot name a token, as while its log is damaged. */
const placeOf = ({ token, position }) => token ?? position;

/** How often the studio gives a sign of life: as often as both can, or never. */
function rhythm(beats = '0,0') {
  const sends = Number(beats.split(',')[0]);
  return sends ? Math.max(HEARTBEAT, sends) : Infinity;
}

/**
 * The live line to the studio: one WebSocket for all that is followed. It comes back by itself and goes on after the last event that
 * it has seen, so nothing is missed and nothing comes twice. It needs no browser: Node from 22 on has all it takes.
 *
 *     const live = new AuteurLive({ url: 'ws://localhost:8080/ws' });
 *     const { token } = await fetchState(jobId);
 *     const stop = live.followJob(jobId, { after: token, onEvent: console.log, onReload: () => fetchState(jobId) });
 *
 * @property {string} status `idle`, `connecting`, `connected`, `lost` (it tries again) or `closed`
 */
export class AuteurLive {
  #url;
  #open;
  #onStatus;
  #status = 'idle';
  #socket = null;
  #failures = 0;
  #lastId = 0;
  #retry = null;
  #beat = null;
  #heardAt = 0;
  #quiet = 0;
  #followings = new Map();

  /**
   * @param {object} [options]
   * @param {string} [options.url] of the socket; in a browser that of the page's own studio
   * @param {(url: string, protocols: string[]) => WebSocket} [options.open] opens a socket, with credentials where there is no cookie
   * @param {(status: string, reason?: string) => void} [options.onStatus] hears each change, and why the studio has ended a socket
   */
  constructor({ url, open, onStatus = nothing } = {}) {
    this.#url = url ?? `${globalThis.location.origin.replace(/^http/, 'ws')}/ws`;
    this.#open = open ?? ((address, protocols) => new WebSocket(address, protocols));
    this.#onStatus = onStatus;
    globalThis.addEventListener?.('online', () => this.retry());
  }

  get status() {
    return this.#status;
  }

  /** Follows one job; as `follow`. */
  followJob(jobId, listener) {
    return this.follow(`/topic/jobs/${jobId}`, listener);
  }

  /**
   * Follows a destination until the returned function is called.
   *
   * @param {string} destination `/topic/jobs/{jobId}`, `/user/queue/jobs` or `/topic/admin/projections`
   * @param {object} listener
   * @param {string | number} [listener.after] the token of the state that the caller has, or its position; without it only what is new
   * comes
   * @param {(event) => void} [listener.onEvent] hears each event once, in order
   * @param {(progress) => void} [listener.onProgress] hears how far work is; only the newest counts
   * @param {(status) => void} [listener.onStatus] hears how the processors stand (admins)
   * @param {(position: number, reason: string, token: string) => void} [listener.onReload] the state has to be fetched again, at least
   * as of the position, which the token is of: what follows is what comes after it
   * @param {(reason: string) => void} [listener.onEnd] the studio sends no more, such as when the job was deleted
   * @returns {() => void}
   */
  follow(destination, { after, ...listener }) {
    const following = { id: `sub-${++this.#lastId}`, destination, seen: after, listener };
    this.#followings.set(following.id, following);
    if (this.#status === 'connected') {
      this.#subscribe(following);
    } else if (!this.#socket) {
      this.#connect();
    }
    return () => this.#leave(following);
  }

  /** Tries at once when the line is lost, such as when its user has logged in again. */
  retry() {
    if (this.#status === 'lost') {
      this.#connect();
    }
  }

  /** Closes the line for good. */
  close() {
    this.#followings.clear();
    clearTimeout(this.#retry);
    this.#drop();
    this.#change('closed');
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#drop();
    this.#change('connecting');
    const socket = this.#open(this.#url, ['v12.stomp']);
    this.#socket = socket;
    this.#heardAt = Date.now();
    this.#quiet = 2.5 * HEARTBEAT;
    this.#beat = setInterval(() => this.#watch(socket), HEARTBEAT / 2);
    socket.onopen = () =>
      socket.send(frame('CONNECT', { 'accept-version': '1.2', host: 'auteur', 'heart-beat': `${HEARTBEAT},${HEARTBEAT}` }));
    socket.onmessage = ({ data }) => socket === this.#socket && this.#hear(data);
    socket.onerror = nothing;
    socket.onclose = () => socket === this.#socket && this.#lose();
  }

  #hear(data) {
    this.#heardAt = Date.now();
    for (const { command, headers, body } of frames(data)) {
      if (command === 'CONNECTED') {
        this.#failures = 0;
        this.#quiet = 2.5 * rhythm(headers['heart-beat']);
        this.#change('connected');
        this.#followings.forEach((following) => this.#subscribe(following));
      } else if (command === 'ERROR') {
        this.#end(headers['receipt-id'], headers.reason);
        this.#lose(headers.reason);
      } else if (command === 'MESSAGE' && this.#followings.has(headers.subscription)) {
        this.#tell(this.#followings.get(headers.subscription), JSON.parse(body));
      }
    }
  }

  #tell(following, message) {
    const { onEvent = nothing, onProgress = nothing, onStatus = nothing, onReload = nothing } = following.listener;
    switch (message.type) {
      case 'Subscribed':
        following.seen = placeOf(message);
        if (!message.resumed) {
          onReload(message.position, message.reason, message.token);
        }
        break;
      case 'Ended':
        this.#end(following.id, message.reason);
        break;
      case 'Progress':
        onProgress(message);
        break;
      case 'Status':
        onStatus(message);
        break;
      default:
        following.seen = placeOf(message);
        onEvent(message);
    }
  }

  /** The receipt makes the studio say which subscription it refuses. */
  #subscribe({ id, destination, seen }) {
    this.#socket.send(frame('SUBSCRIBE', { id, receipt: id, destination, ...(seen !== undefined && { after: seen }) }));
  }

  #end(id, reason) {
    const following = this.#followings.get(id);
    this.#followings.delete(id);
    following?.listener.onEnd?.(reason);
  }

  #leave({ id }) {
    if (this.#followings.delete(id) && this.#status === 'connected') {
      this.#socket.send(frame('UNSUBSCRIBE', { id }));
    }
  }

  #watch(socket) {
    if (Date.now() - this.#heardAt > this.#quiet) {
      this.#lose('silent');
    } else if (this.#status === 'connected') {
      socket.send('\n');
    }
  }

  /** The pause doubles up to 20 s, half of it by chance, so that a restarted studio is not stormed by all its clients at once. */
  #lose(reason) {
    this.#drop();
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#connect(), longest / 2 + (Math.random() * longest) / 2);
    this.#change('lost', reason);
  }

  #drop() {
    clearInterval(this.#beat);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #change(status, reason) {
    if (status !== this.#status || reason) {
      this.#status = status;
      this.#onStatus(status, reason);
    }
  }
}
