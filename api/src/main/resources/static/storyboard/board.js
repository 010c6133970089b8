import { h, html, icon, useEffect, useRef, useState } from '../app/ui.js';
import { useShortcut } from '../app/shortcuts.js';
import { commands } from '../jobs/commands.js';
import { AddScene, blank } from './add-scene.js';
import { Orphans } from './orphans.js';
import { useUndo } from './use-undo.js';
import { RunningTime } from './running-time.js';
import { SceneCard } from './scene-card.js';
import { useOrder } from './use-order.js';
import { NEW, useSceneDrafts } from './use-scene-drafts.js';

const { button, div, ol, p } = html;
const MOST_SCENES = 20;

export function Board({ job, act: perform }) {
  const { act, undoNewest } = useUndo(job, perform);
  const [editing, setEditing] = useState(null);
  const [isAdding, setIsAdding] = useState(false);
  const edits = useSceneDrafts(job.jobId);
  const open = edits?.open;
  useEffect(() => {
    if (open === NEW) {
      setIsAdding(true);
    } else if (open) {
      setEditing(open);
    }
  }, [edits === null]);
  const edit = (sceneId) => {
    if (editing && editing !== sceneId && edits?.of(editing)) {
      edits.keep(editing, { ...edits.of(editing), isOpen: false });
    }
    setEditing(sceneId);
  };
  const kept = (sceneId) => edits && {
    draft: edits.of(sceneId), keep: (draft) => edits.keep(sceneId, draft), drop: () => edits.drop(sceneId),
  };
  const list = useRef();
  const order = useOrder(job, list, (sceneIds) => act(() => commands.reorder(job, sceneIds), 'The scenes are in another order.'));
  const scenes = order.sorted(job.scenes);
  const card = (n) => list.current.querySelectorAll('.scene-open')[n];

  const walk = (key) => {
    const here = [...list.current.querySelectorAll('.scene-open')].findIndex((open) =>
      open.closest('.scene-card').contains(document.activeElement));
    card(key === 'ArrowRight' ? here + 1 : here - 1)?.focus();
    return here !== -1;
  };
  useShortcut(['ArrowLeft', 'ArrowRight'], 'Walk along the scenes', walk);
  useShortcut('Ctrl+z', 'Undo your last change', undoNewest);
  useShortcut('a', 'Add a scene', () => setIsAdding(true));

  return div({ class: 'storyboard' },
    h(RunningTime, { job, scenes, onGo: (n) => card(n)?.focus() }),
    h(Approval, { job, act, isEditing: editing !== null }),
    p({ class: 'unseen', role: 'status' }, order.said),
    ol({ class: 'board', ref: list }, scenes.map((scene, n) => h(SceneCard, {
      job, scene, n, count: scenes.length, act, order, key: scene.id,
      isEditing: edits !== null && editing === scene.id, ...kept(scene.id),
      onEdit: () => edit(scene.id),
      onEditEnd: () => {
        setEditing(null);
        requestAnimationFrame(() => card(n)?.focus());
      },
    }))),
    edits && h(Orphans, {
      edits: edits.orphans(scenes.map(({ id }) => id)), language: job.language, canAdd: !isAdding && !edits.of(NEW) && scenes.length < MOST_SCENES,
      onDrop: edits.drop,
      onAdd: (sceneId, fields) => {
        edits.keep(NEW, { base: blank, fields, isOpen: true });
        edits.drop(sceneId);
        setIsAdding(true);
      },
    }),
    scenes.length < MOST_SCENES && (isAdding && edits
      ? h(AddScene, { job, act, ...kept(NEW), onEnd: () => setIsAdding(false) })
      : button({ type: 'button', class: 'button add-scene', onClick: () => setIsAdding(true) }, icon('plus'), 'Add a scene')));
}

function Approval({ job, act, isEditing }) {
  const open = job.scenes.filter(({ status }) => status === 'pending' || status === 'generating').length;
  const failed = job.scenes.filter(({ status }) => status === 'failed').length;
  const drawn = job.scenes.length - open - failed;
  const isReady = drawn === job.scenes.length && drawn > 0;
  useShortcut('Alt+Enter', 'Approve the storyboard', () => isReady && !isEditing && approve());
  const approve = () => act(() => commands.approve(job));
  return div({ class: 'approval' },
    p({ role: 'status' }, wordsFor({ open, failed, drawn, job })),
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
