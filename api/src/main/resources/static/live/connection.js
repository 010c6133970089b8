import { cell, useCell } from '../app/cell.js';
import { html } from '../app/ui.js';
import { get } from '../http/client.js';
import { AuteurLive } from './auteur-live.js';

const { div, p } = html;
const status = cell('connected');

export const live = new AuteurLive({
  onStatus(next) {
    const isNew = status.get() !== next;
    status.set(next);
    if (next === 'lost' && isNew) {
      // A session that has ended looks like a lost connection; this request leads to the login page then.
      get('/api/me').catch(() => {});
    }
  },
});

export function ConnectionBanner() {
  const isLost = useCell(status) === 'lost';
  return div({ role: 'status', class: 'connection' },
    isLost && p({ class: 'connection-lost' },
      'The connection to the studio is lost. Nothing is gone: it comes back by itself, and this page catches up.'));
}
