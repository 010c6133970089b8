import { h, html, icon, useEffect, useRef, useState } from '../../app/ui.js';
import { useKeysOf, useShortcut } from '../../app/shortcuts.js';
import { BoardPlayer, playerKeys } from '../preview/board-player.js';
import { commands } from '../jobs/commands.js';
import { AddScene, blank } from './add-scene.js';
import { LargeView } from './large-view.js';
import { Orphans } from './orphans.js';
import { OutdatedBanner } from './outdated.js';
import { useUndo } from './use-undo.js';
import { RunningTime } from './running-time.js';
import { sceneActs, useSceneKeys } from './scene-acts.js';
import { SceneCard } from './scene-card.js';
import { SelectionBar, useSelection } from './selection.js';
import { useOrder } from './use-order.js';
import { NEW, useSceneDrafts } from './use-scene-drafts.js';

const { button, div, ol, p } = html;
const MOST_SCENES = 20;

export function Board({ job, act: perform }) {
  const { act, actOnMany, undoNewest } = useUndo(job, perform);
  const [editing, setEditing] = useState(null);
  const [adding, setAdding] = useState(null);
  const [looked, setLooked] = useState(null);
  const [playsFrom, setPlaysFrom] = useState(null);
  const edits = useSceneDrafts(job.jobId);
  const open = edits?.open;
  useEffect(() => {
    if (open === NEW) {
      setAdding({ after: edits.of(NEW).after });
    } else if (open) {
      setEditing(open);
    }
  }, [edits === null]);
  const edit = ({ id }) => {
    if (editing && editing !== id && edits?.of(editing)) {
      edits.keep(editing, { ...edits.of(editing), isOpen: false });
    }
    setEditing(id);
  };
  const kept = (sceneId) => edits && {
    draft: edits.of(sceneId), keep: (draft) => edits.keep(sceneId, draft), drop: () => edits.drop(sceneId),
  };
  const list = useRef();
  const order = useOrder(job, list, (sceneIds) => act((newest) => commands.reorder(newest, sceneIds), 'The scenes are in another order.'));
  const scenes = order.sorted(job.scenes);
  const selection = useSelection(scenes);
  const card = (n) => list.current.querySelectorAll('.scene-open')[n];
  const canAdd = scenes.length < MOST_SCENES;
  const acts = sceneActs({
    job, act, order, canAdd, edit,
    look: ({ id }) => setLooked(id),
    insert: ({ id }) => setAdding({ after: id }),
    select: ({ id }) => selection.toggle(id),
    play: ({ id }) => setPlaysFrom(scenes.findIndex((scene) => scene.id === id)),
  });

  const inFocus = () => [...list.current.querySelectorAll('.scene-card')].findIndex((open) => open.contains(document.activeElement));
  const walk = (key) => {
    const here = inFocus();
    card(key === 'ArrowRight' ? here + 1 : here - 1)?.focus();
    return here !== -1;
  };
  useShortcut(['ArrowLeft', 'ArrowRight'], 'Walk along the scenes', walk);
  useShortcut('Ctrl+z', 'Undo your last change', undoNewest);
  useShortcut('p', 'Play the board, from the scene that you are at', () => scenes.length > 0 && setPlaysFrom(Math.max(0, inFocus())));
  useKeysOf(playerKeys);
  useShortcut('a', 'Add a scene', () => setAdding({}));
  useSceneKeys(acts, (id) => scenes.find((scene) => scene.id === id && id !== editing));

  const placeOfNew = adding && scenes.some(({ id }) => id === adding.after) ? adding.after : undefined;
  const form = () => h(AddScene, { job, act, after: placeOfNew, ...kept(NEW), onEnd: () => setAdding(null), key: 'new' });
  const seen = scenes.find(({ id }) => id === looked);
  return div({ class: 'storyboard' },
    h(RunningTime, { job, scenes, onGo: (n) => card(n)?.focus() }),
    h(Approval, { job, act, isEditing: editing !== null, onPlay: () => setPlaysFrom(0) }),
    playsFrom !== null && scenes.length > 0 && h(BoardPlayer, { job, scenes, from: playsFrom, onClose: () => setPlaysFrom(null) }),
    h(OutdatedBanner, { scenes, actOnMany }),
    h(SelectionBar, { selection, scenes, actOnMany }),
    p({ class: 'unseen', role: 'status' }, order.said),
    ol({ class: 'board', ref: list }, scenes.map((scene, n) => [
      h(SceneCard, {
        job, scene, count: scenes.length, act, acts, order, canAdd, key: scene.id, isSelected: selection.has(scene.id),
        isEditing: edits !== null && editing === scene.id, ...kept(scene.id),
        onEditEnd: () => {
          setEditing(null);
          requestAnimationFrame(() => card(n)?.focus());
        },
      }),
      edits && adding && placeOfNew === scene.id && form(),
    ]).flat().filter(Boolean)),
    edits && h(Orphans, {
      edits: edits.orphans(scenes.map(({ id }) => id)), language: job.language, canAdd: !adding && !edits.of(NEW) && canAdd,
      onDrop: edits.drop,
      onAdd: (sceneId, fields) => {
        edits.keep(NEW, { base: blank, fields, isOpen: true });
        edits.drop(sceneId);
        setAdding({});
      },
    }),
    seen && h(LargeView, { scenes, scene: seen, language: job.language, onGo: ({ id }) => setLooked(id), onClose: () => setLooked(null) }),
    canAdd && !placeOfNew && (adding && edits
      ? form()
      : button({ type: 'button', class: 'button add-scene', onClick: () => setAdding({}) }, icon('plus'), 'Add a scene')));
}

function Approval({ job, act, isEditing, onPlay }) {
  const open = job.scenes.filter(({ status }) => status === 'pending' || status === 'generating').length;
  const failed = job.scenes.filter(({ status }) => status === 'failed').length;
  const drawn = job.scenes.length - open - failed;
  const isReady = drawn === job.scenes.length && drawn > 0;
  useShortcut('Alt+Enter', 'Approve the storyboard', () => isReady && !isEditing && approve());
  const approve = () => act((newest) => commands.approve(newest));
  return div({ class: 'approval' },
    p({ role: 'status' }, wordsFor({ open, failed, drawn, job })),
    button({ type: 'button', class: 'button is-large', disabled: job.scenes.length === 0, onClick: onPlay }, icon('play'), 'Play the board'),
    button({ type: 'button', class: 'button is-primary is-large', disabled: !isReady || isEditing, onClick: approve },
      icon('check'), job.cut > 1 ? 'Approve this cut' : 'Approve and render'));
}

function wordsFor({ open, failed, drawn, job }) {
  if (job.scenes.length === 0) {
    return 'The storyboard is empty. Add a scene to go on.';
  }
  if (open > 0) {
    return `${drawn} of ${job.scenes.length} scenes are drawn.`;
  }
  if (failed > 0) {
    return failed === 1 ? 'One scene could not be drawn. Draw it again or remove it.' : `${failed} scenes could not be drawn. Draw them again or remove them.`;
  }
  return 'Every scene is drawn. Change what you like, then approve.';
}
