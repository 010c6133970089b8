import { cell } from './cell.js';
import { useEffect } from './ui.js';

const page = cell('');
const news = cell(null);

function show() {
  document.title = [news.get()?.text, page.get(), 'Auteur'].filter(Boolean).join(' · ');
}
page.watch(show);
news.watch(show);

/** What the tab is called while a page is shown; a page without a text names itself. */
export function useTitle(text) {
  useEffect(() => {
    if (text !== undefined) {
      page.set(text);
    }
  }, [text]);
}

/** Puts something before it that was not seen yet, about a job; it leaves when that job is opened. */
export const putNews = (jobId, text) => news.set({ jobId, text });

export const seeNews = (jobId) => news.get()?.jobId === jobId && news.set(null);
