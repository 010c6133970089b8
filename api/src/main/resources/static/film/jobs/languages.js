import { cell } from '../../app/cell.js';
import { useCell } from '../../app/use-cell.js';
import { useEffect } from '../../app/ui.js';
import { get } from '../../http/client.js';

const offered = cell([{ tag: 'en', name: 'English', direction: 'ltr' }]);
let asked = null;

/** The languages that the studio offers for a brief. */
export function useLanguages() {
  useEffect(() => {
    asked ??= get('/api/languages').then(({ languages }) => offered.set(languages), () => {
      asked = null;
    });
  }, []);
  return useCell(offered);
}
