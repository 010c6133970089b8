import { cell, useCell } from '../app/cell.js';
import { html } from '../app/ui.js';
import { get } from '../http/client.js';
import { AuteurLive } from './auteur-live.js';

const { div, p } = html;
const isLost = cell(false);

export const live = new AuteurLive({
  onStatus(status) {
    if (status === 'connecting') {
      return;
    }
    const isNews = status === 'lost' && !isLost.get();
    isLost.set(status === 'lost');
    if (isNews) {
      // A session that has ended looks like a lost connection; this request leads to the login page then.
      get('/api/me').catch(() => {});
    }
  },
});

export function ConnectionBanner() {
  const showsLoss = useCell(isLost);
  return div({ role: 'status', class: 'connection' },
    showsLoss && p({ class: 'connection-lost' },
      'The connection to the studio is lost. Nothing is gone: it comes back by itself, and this page catches up.'));
}
