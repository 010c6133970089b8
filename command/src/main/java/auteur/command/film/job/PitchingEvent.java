package auteur.command.film.job;

/// Directors were heard, or one of them was chosen.
public sealed interface PitchingEvent extends JobEvent
        permits
        JobEvent.DirectorsPitched,
        JobEvent.DirectorSelected {}
