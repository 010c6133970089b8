import { Client } from '/webjars/stomp__stompjs/esm6/index.js';
import { csrfToken } from '../http/csrf.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 20_000;
const HEARTBEAT = 10_000;

/**
 * The live line to the studio: STOMP 1.2 over one WebSocket, which comes back by itself.
 *
 * - `follow(destination, { after, onFrame })` listens until the returned function is called. `after()` names the
 *   position that the caller knows; it is asked again after each reconnection. Every frame's body goes to `onFrame`,
 *   first `{ type: 'Subscribed', resumed }`: when it has not resumed, the caller loads its state again.
 * - `onStatus` hears `connected` and `lost`. Between attempts to connect the pause doubles up to 20 s, half of it by
 *   chance, so that a restarted studio is not stormed by all its browsers at once.
 */
export class AuteurLive {
  #url;
  #onStatus;
  #client = null;
  #failures = 0;
  #lastId = 0;
  #retry = 0;
  #followings = new Map();

  constructor({ url = `${location.origin.replace(/^http/, 'ws')}/ws`, onStatus = () => {} } = {}) {
    this.#url = url;
    this.#onStatus = onStatus;
    addEventListener('online', () => this.#failures > 0 && this.#connect());
  }

  follow(destination, { after, onFrame }) {
    const following = { id: `sub-${++this.#lastId}`, destination, after, onFrame };
    this.#followings.set(following.id, following);
    if (!this.#client) {
      this.#connect();
    } else if (this.#client.connected) {
      this.#subscribe(this.#client, following);
    }
    return () => this.#leave(following);
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#client?.deactivate({ force: true });
    const client = new Client({
      brokerURL: this.#url,
      reconnectDelay: 0,
      heartbeatIncoming: HEARTBEAT,
      heartbeatOutgoing: HEARTBEAT,
      connectionTimeout: HEARTBEAT,
      connectHeaders: { 'X-XSRF-TOKEN': csrfToken() },
    });
    client.onConnect = () => {
      this.#failures = 0;
      this.#onStatus('connected');
      this.#followings.forEach((following) => this.#subscribe(client, following));
    };
    client.onWebSocketClose = () => {
      if (client === this.#client) {
        this.#retryLater();
      }
    };
    this.#client = client;
    client.activate();
  }

  #retryLater() {
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#failures);
    this.#failures += 1;
    this.#onStatus('lost');
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), longest / 2 + (Math.random() * longest) / 2);
  }

  #subscribe(client, { id, destination, after, onFrame }) {
    const known = after();
    const headers = known === undefined ? { id } : { id, after: String(known) };
    client.subscribe(destination, (message) => onFrame(JSON.parse(message.body)), headers);
  }

  #leave(following) {
    this.#followings.delete(following.id);
    if (this.#client?.connected) {
      this.#client.unsubscribe(following.id);
    }
  }
}
