import { html, useCallback, useEffect, useRef, useState } from '../app/ui.js';
import { get } from '../http/client.js';

const { button, div } = html;
const PAGE = 50;
const LARGEST_PAGE = 200;

/** A list with a cursor, loaded again whenever the wish or `known` changes: `{ list, more, failure }`. */
export function usePages(path, name, wish, known) {
  const [page, setPage] = useState({ list: null, before: null });
  const [failure, setFailure] = useState(null);
  const shown = useRef(PAGE);
  const newest = useRef(0);
  const wanted = JSON.stringify(wish);

  const load = useCallback(async (query) => {
    const told = await get(path, { ...JSON.parse(wanted), ...query });
    return { list: told[name], before: told.before };
  }, [path, name, wanted]);

  useEffect(() => {
    const mine = ++newest.current;
    load({ limit: Math.min(shown.current, LARGEST_PAGE) }).then((loaded) => {
      if (mine === newest.current) {
        setPage(loaded);
        setFailure(null);
      }
    }, setFailure);
  }, [load, known]);

  const older = async () => {
    try {
      const { list, before } = await load({ limit: PAGE, before: page.before });
      shown.current += PAGE;
      setPage((now) => ({ list: [...now.list, ...list], before }));
    } catch (refusal) {
      setFailure(refusal);
    }
  };
  return { list: page.list, more: page.before === null ? null : older, failure };
}

export const Older = ({ more }) => more && div({ class: 'wall-more' }, button({ type: 'button', class: 'button', onClick: more }, 'Older'));
