package auteur.command.film.job;

/// What its creator did to one scene, or to their order. It can be undone.
public sealed interface SceneAct extends StoryboardEvent
        permits
        JobEvent.SceneEdited,
        JobEvent.SceneAdded,
        JobEvent.SceneRemoved,
        JobEvent.ScenesReordered,
        JobEvent.CharacterLocked,
        JobEvent.CharacterUnlocked,
        JobEvent.SceneRegenerationRequested,
        JobEvent.TakeChosen {}
